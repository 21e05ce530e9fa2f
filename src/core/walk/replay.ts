import { type FlowSnapshot, stateOf } from "./compileFlow.ts";
import { factsIn, isDerived } from "../guide/facts.ts";
import type { Facts, Flow } from "../guide/flow.ts";
import type { Guide } from "./guide.ts";
import { MOST_ENTRIES } from "../guide/limits.ts";
import { memo } from "../memo.ts";
import { type Context, landed, learned, offered, onward, pass } from "./step.ts";
import type { AnswerEntry, Conflict, Entry, JumpEntry, Known, Reader, Trail, Turn } from "./trail.ts";

/** Where a trail leads. */
export interface Replay {
  /** The current state. */
  readonly at: string;
  readonly context: Context;
  /** What was known when `at` was entered, and what had been shown before. By it the words are chosen. */
  readonly arrived: Context;
  /** How each fact in `context` came to be known. */
  readonly known: Readonly<Record<string, Known>>;
  readonly conflicts: readonly Conflict[];
  readonly turns: readonly Turn[];
  /** The entries that applied. */
  readonly trail: Trail;
  /** The first answer or jump that did not fit, and every one after it. Never applied by itself. */
  readonly rest: readonly (AnswerEntry | JumpEntry)[];
}

/** Where a jump began that was kept in permanent numbers: replay finds it out. Nothing has an empty id. */
export const ANYWHERE = "";

/**
 * Replays a trail from the start of the flow: pure, total, and the only way to know where a conversation is.
 * An answer applies only in the state it was given in and only if it can be given there now. What does not fit stops
 * every later answer and jump; facts that were told always apply.
 */
export function replay(guide: Guide, trail: Trail): Replay {
  return replays(guide)(trail);
}

/** Trails never change, and each tap asks for the same one twice: to see whether it fits, and to show it. */
const replays = memo((guide: Guide) =>
  memo((trail: Trail): Replay => {
    const first = run(guide, trail);
    // What did not fit may have kept a question open that replay would else have passed: the trail without it decides.
    return first.rest.length > 0 ? { ...run(guide, first.trail), rest: first.rest } : first;
  }),
);

function run(guide: Guide, trail: Trail): Replay {
  const walk = new Run(guide);
  const applied: Entry[] = [];
  const rest: (AnswerEntry | JumpEntry)[] = [];
  const entries = trail.slice(0, MOST_ENTRIES);
  entries.forEach((given, index) => {
    let entry = given;
    // What is told before the reader did anything counts from the start: not even the first question passes before.
    const early =
      entry.type === "told" && applied.length === index && applied.every(({ type }) => type === "told");
    if (!early) walk.passUntil(rest.length === 0 ? nextAnswer(entries, index) : undefined, applied.length);
    if (entry.type === "jump" && entry.at === ANYWHERE) entry = { ...entry, at: walk.at };
    const fits = entry.type === "told" || (rest.length === 0 && walk.fits(entry));
    if (!fits) rest.push(entry as AnswerEntry | JumpEntry);
    else {
      walk.take(entry, applied.length);
      applied.push(entry);
    }
  });
  walk.passUntil(undefined, applied.length);
  return { ...walk.result(), trail: applied, rest };
}

/** The entry at `index` or the next after it that is an answer or a jump: told facts don't stand between. */
function nextAnswer(entries: Trail, index: number): Entry | undefined {
  return entries.slice(index).find(({ type }) => type !== "told");
}

/** Of what an answer teaches, what a reader said by it. The rest is how the walk goes on. */
function told(learns: Facts | undefined): Facts {
  return Object.fromEntries(Object.entries(learns ?? {}).filter(([fact]) => !isDerived(fact)));
}

/** The state of one replay. Local to it, so that `replay` stays pure. */
class Run {
  readonly #guide: Guide;
  readonly #flow: Flow;
  #now: FlowSnapshot;
  #arrived: Context = { facts: {}, tried: [] };
  readonly #known = new Map<string, Known>();
  readonly #conflicts: Conflict[] = [];
  readonly #turns: Turn[] = [];
  /** Whose conversation it is, as far as the trail tells. */
  #reader: Reader = "member";

  constructor(guide: Guide) {
    this.#guide = guide;
    this.#flow = guide.flow;
    this.#now = guide.machine.start();
  }

  get at(): string {
    return stateOf(this.#now);
  }

  #enter(place: FlowSnapshot): void {
    this.#arrived = { facts: place.context.facts, tried: this.#now.context.tried };
    this.#now = place;
  }

  /** Takes the answers that need no asking, unless `next` is an explicit answer to the very question. */
  passUntil(next: Entry | undefined, before: number): void {
    for (let passed = 0; passed < MOST_ENTRIES; passed++) {
      this.#through();
      const at = this.at;
      if (next?.type === "answer" && next.at === at) return;
      const offer = pass(this.#flow, at, this.#now.context);
      if (!offer) return;
      const facts = told(offer.branch.actions?.params);
      const source = Object.keys(facts).find((fact) => this.#known.get(fact)?.value === facts[fact]);
      const from = source === undefined ? undefined : this.#known.get(source);
      const moved = this.#guide.machine.say(this.#now, offer.say);
      if (!moved) return;
      this.#turns.push({
        type: "passed",
        at,
        say: offer.say,
        facts,
        before,
        ...(from && { from }),
        arrived: this.#arrived,
      });
      this.#enter(moved);
      for (const [fact, value] of Object.entries(facts)) {
        if (this.#known.get(fact)?.value !== value) this.#learn(fact, value, from?.by ?? this.#reader);
      }
    }
  }

  /** Goes through junctions: they are no places, and leave no turn. Each ends in a branch that is always open. */
  #through(): void {
    for (let passed = 0; passed < MOST_ENTRIES; passed++) {
      if (this.#flow.states[this.at]?.tags[0] !== "junction") return;
      const offer = pass(this.#flow, this.at, this.#now.context);
      const moved = offer && this.#guide.machine.say(this.#now, offer.say);
      if (!moved) return;
      this.#enter(moved);
    }
  }

  fits(entry: AnswerEntry | JumpEntry): boolean {
    if (entry.at !== this.at) return false;
    if (entry.type === "answer") return this.#guide.machine.say(this.#now, entry.say) !== undefined;
    const to = this.#landing(entry.to);
    // No cause is shown twice on one walk, not even by a jump.
    const isTried =
      this.#flow.states[to ?? ""]?.tags[0] === "cause" && this.#now.context.tried.includes(to ?? "");
    return to !== undefined && to !== entry.at && !isTried;
  }

  take(entry: Entry, index: number): void {
    if (entry.type !== "told" && entry.by !== "host") this.#reader = entry.by;
    if (entry.type === "told") this.#tell(entry.facts, entry.by, index);
    else if (entry.type === "answer") this.#say(entry, index);
    else this.#jump(entry, index);
  }

  #say({ at, say, by }: AnswerEntry, entry: number): void {
    const state = this.#flow.states[at];
    const offer = state && offered(state, this.#now.context).find((one) => one.say === say);
    this.#turns.push({ type: "answer", at, say, by, entry, arrived: this.#arrived });
    this.#enter(this.#guide.machine.say(this.#now, say) ?? this.#now);
    for (const [fact, value] of Object.entries(told(offer?.branch.actions?.params)))
      this.#learn(fact, value, by);
    this.#through();
  }

  /** An answer counts more than what was told, also when both say the same: nothing told later can undo it. */
  #learn(fact: string, value: string, by: Reader): void {
    const told = this.#known.get(fact);
    if (told?.how === "told" && told.value !== value) {
      this.#conflicts.push({ fact, told: told.value, toldBy: told.by, answered: value });
    }
    this.#known.set(fact, { value, how: "answer", by });
  }

  #tell(facts: Facts, by: Reader, entry: number): void {
    const { context } = this.#now;
    const news: Record<string, string> = {};
    const known = factsIn(this.#guide.facts, facts);
    for (const [fact, value] of Object.entries(known)) {
      const before = this.#known.get(fact);
      if (before?.how !== "answer") {
        news[fact] = value;
        this.#known.set(fact, { value, how: "told", by });
      } else if (before.value !== value) {
        this.#conflicts.push({ fact, told: value, toldBy: by, answered: before.value });
      }
    }
    const all = learned(context.facts, news);
    // What is told before anything else was there when the first question was asked.
    if (this.#turns.every(({ type }) => type === "told")) this.#arrived = { ...this.#arrived, facts: all };
    this.#turns.push({ type: "told", at: this.at, facts: known, by, entry });
    this.#now = this.#guide.machine.stand(this.at, { ...context, facts: all });
  }

  #jump({ at, to, by }: JumpEntry, entry: number): void {
    const enters = this.#flow.states[to]?.meta?.via ?? to;
    const arrived = this.#arrived;
    this.#enter(this.#guide.machine.stand(enters, landed(this.#flow, enters, this.#now.context)));
    this.#through();
    const landing = this.at;
    this.#turns.push({
      type: "jump",
      at,
      to: landing,
      by,
      entry,
      arrived,
      ...(landing !== to && { wanted: to }),
    });
  }

  /**
   * Where a jump to `state` ends: elsewhere if something has to be asked first, or if it is not open. `undefined`: there
   * is no such place.
   */
  #landing(state: string): string | undefined {
    const { tags, meta } = Object.hasOwn(this.#flow.states, state) ? this.#flow.states[state]! : {};
    if (!tags || tags[0] === "junction") return undefined;
    const { via } = meta ?? {};
    return via === undefined ? state : onward(this.#flow, { at: via, context: this.#now.context }).at;
  }

  result(): Pick<Replay, "at" | "context" | "arrived" | "known" | "conflicts" | "turns"> {
    const { context } = this.#now;
    return {
      at: this.at,
      context,
      arrived: this.#arrived,
      known: Object.fromEntries(this.#known),
      conflicts: this.#conflicts,
      turns: this.#turns,
    };
  }
}
