import { type FlowSnapshot, stateOf } from "./compileFlow.ts";
import { factsIn, saidOf, valueOf } from "../guide/facts.ts";
import type { Flow } from "../guide/flow.ts";
import type { Guide } from "./guide.ts";
import { MOST_ENTRIES } from "../guide/limits.ts";
import type { Replay } from "./replay.ts";
import { type Context, landed, learned, offered, onward, pass, type Standing } from "./step.ts";
import type { AnswerEntry, Conflict, Entry, JumpEntry, Known, Reader, ToldEntry, Turn } from "./trail.ts";

/** The state of one replay, in which each entry is taken in turn. Local to it, so that `replay` stays pure. */
export class Run {
  readonly #guide: Guide;
  readonly #flow: Flow;
  #now: FlowSnapshot;
  /** What was known and tried just before this state was entered, and what was learned on the way in. */
  #came: Context;
  readonly #known = new Map<string, Known>();
  readonly #conflicts: Conflict[] = [];
  readonly #turns: Turn[] = [];
  /** Whose conversation it is, as far as the trail tells. */
  #reader: Reader = "member";

  constructor(guide: Guide) {
    this.#guide = guide;
    this.#flow = guide.flow;
    this.#now = guide.machine.start();
    this.#came = { facts: {}, tried: [] };
  }

  get at(): string {
    return stateOf(this.#now);
  }

  #move(to: FlowSnapshot): void {
    this.#came = { facts: to.context.facts, tried: this.#now.context.tried };
    this.#now = to;
  }

  #arrived(): Context {
    return { facts: saidOf(this.#came.facts), tried: this.#came.tried };
  }

  /**
   * Goes through junctions, which are no places and leave no turn, and takes the answers that need no asking, unless
   * `next` is an explicit answer to the very question.
   */
  passUntil(next: Entry | undefined, before: number): void {
    for (let passed = 0; passed < MOST_ENTRIES; passed++) {
      const at = this.at;
      const { tags, meta: { asks } = {} } = this.#flow.states[at]!;
      const isPlace = tags[0] !== "junction";
      if (isPlace && next?.type === "answer" && next.at === at) return;
      const offer = pass(this.#flow, at, this.#now.context);
      const moved = offer && this.#guide.machine.say(this.#now, offer.say);
      if (!moved) return;
      const arrived = this.#arrived();
      this.#move(moved);
      if (!isPlace) continue;
      const facts = saidOf(offer.branch.actions?.params);
      const known = asks === undefined ? undefined : this.#known.get(asks);
      const from =
        asks !== undefined && known && known.value === valueOf(facts, asks)
          ? { fact: asks, ...known }
          : undefined;
      this.#turns.push({ type: "passed", at, say: offer.say, facts, before, arrived, ...(from && { from }) });
      for (const [fact, value] of Object.entries(facts)) {
        if (this.#known.get(fact)?.value !== value) this.#learn(fact, value, from?.by ?? this.#reader);
      }
    }
  }

  fits(entry: AnswerEntry | JumpEntry): boolean {
    if (entry.at !== this.at) return false;
    if (entry.type === "answer") return this.#guide.machine.say(this.#now, entry.say) !== undefined;
    const to = this.#landing(entry.to);
    if (!to) return false;
    const { facts, tried } = this.#now.context;
    // No cause is shown twice on one walk, not even by a jump.
    if (this.#flow.states[to.at]?.tags[0] === "cause" && tried.includes(to.at)) return false;
    // What is wanted may have to ask first what is asked just now: then it is where the answer leads that changes.
    const goesOnOtherwise = () =>
      Object.entries(to.context.facts).some(([fact, value]) => valueOf(facts, fact) !== value);
    return to.at !== entry.at || goesOnOtherwise();
  }

  take(entry: Entry, index: number, early: boolean): void {
    if (entry.type !== "told" && entry.by !== "host") this.#reader = entry.by;
    if (entry.type === "told") this.#tell(entry, index, early);
    else if (entry.type === "answer") this.#say(entry, index);
    else this.#jump(entry, index);
  }

  #say({ at, say, by }: AnswerEntry, entry: number): void {
    const state = this.#flow.states[at];
    const offer = state && offered(state, this.#now.context).find((one) => one.say === say);
    this.#turns.push({ type: "answer", at, say, by, entry, arrived: this.#arrived() });
    this.#move(this.#guide.machine.say(this.#now, say) ?? this.#now);
    for (const [fact, value] of Object.entries(saidOf(offer?.branch.actions?.params)))
      this.#learn(fact, value, by);
  }

  /** An answer counts more than what was told, also when both say the same: nothing told later can undo it. */
  #learn(fact: string, value: string, by: Reader): void {
    const told = this.#known.get(fact);
    if (told?.how === "told" && told.value !== value) {
      this.#conflicts.push({ fact, told: told.value, toldBy: told.by, answered: value });
    }
    this.#known.set(fact, { value, how: "answer", by });
  }

  #tell({ facts, by }: ToldEntry, entry: number, early: boolean): void {
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
    this.#turns.push({ type: "told", at: this.at, facts: known, by, entry });
    this.#now = this.#guide.machine.stand(this.at, {
      ...context,
      facts: learned(context.facts, news),
    });
    if (early) this.#came = { ...this.#came, facts: this.#now.context.facts };
  }

  #jump({ at, to: wanted, by }: JumpEntry, entry: number): void {
    const { at: to, context } = this.#landing(wanted)!;
    const arrived = this.#arrived();
    this.#move(this.#guide.machine.stand(to, context));
    this.#turns.push({ type: "jump", at, to, by, entry, arrived, ...(to !== wanted && { wanted }) });
  }

  /**
   * Where a jump to `state` ends: elsewhere if something has to be asked first, or if it is not open. `undefined`: there
   * is no such place.
   */
  #landing(state: string): Standing | undefined {
    const { tags, meta } = Object.hasOwn(this.#flow.states, state) ? this.#flow.states[state]! : {};
    if (!tags || tags[0] === "junction") return undefined;
    const at = meta?.via ?? state;
    return onward(this.#flow, { at, context: landed(this.#flow, at, this.#now.context) });
  }

  result(): Pick<Replay, "at" | "context" | "arrived" | "known" | "conflicts" | "turns"> {
    const { context } = this.#now;
    return {
      at: this.at,
      context,
      arrived: this.#arrived(),
      known: Object.fromEntries(this.#known),
      conflicts: this.#conflicts,
      turns: this.#turns,
    };
  }
}
