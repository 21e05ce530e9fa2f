import type { Branch, Facts, FlowState, Step, When } from "../guide/flow.ts";
import { stepId } from "../walk/step.ts";
import type { Answer, Cause, Question } from "./arbitraryFlow.ts";
import { at } from "./arbitraryPlace.ts";
import { branch } from "./testGuide.ts";

/** The facts of invented flows. */
export const FACTS: Readonly<Record<string, readonly string[]>> = {
  plan: ["eap", "insured", "sponsored"],
  room: ["open", "closed"],
};
/** With these one cause of some flows is forbidden. */
export const forbidden: Facts = { plan: "eap" };

interface OpenCause {
  readonly open: When;
  /** Open now, or once its question was asked. */
  readonly can: When;
  /** The question that has to be asked first, and when. */
  readonly first?: { readonly ask: string; readonly when: When };
  readonly steps: readonly Step[];
}

export function openCause(
  id: string,
  { only, shares }: Cause,
  isForbidden: boolean,
  asking: ReadonlyMap<string, string>,
): OpenCause {
  const own = { id: `${id}-own` };
  const shared = { id: "shared", ...(shares === "too" && { when: { knows: { room: "open" } } }) };
  const steps = { no: [own], too: [own, shared], only: [shared] }[shares];
  const free: When = {
    untried: [id, ...(shares === "only" ? [stepId("shared")] : [])],
    ...(isForbidden && { lacks: forbidden }),
  };
  const ask = only && asking.get(only);
  if (!only || !ask) return { open: free, can: free, steps };
  const values = FACTS[only] ?? [];
  const open = { ...free, knows: { [only]: values.slice(0, 1) } };
  const when = { and: [free, { lacks: { [only]: values } }, { lacks: { [askedFact(ask)]: "yes" } }] };
  return { open, can: { or: [open, when] }, first: { ask, when }, steps };
}

const askedFact = (question: string) => `asked--${question}`;

/** Writes states as the compiler does. */
export class FlowMaker {
  readonly states: Record<string, FlowState> = {};
  readonly #openOf: ReadonlyMap<string, OpenCause>;

  constructor(openOf: ReadonlyMap<string, OpenCause>) {
    this.#openOf = openOf;
  }

  junction(id: string, branches: readonly Branch[]): void {
    this.states[id] = { tags: ["junction"], on: { on: branches } };
  }

  list(id: string, places: readonly Branch[], last: string): string {
    const going = places.map((one): Branch => {
      const learns = { "agenda--now": id, ...one.actions?.params };
      return { ...one, actions: { type: "learn", params: learns } };
    });
    this.junction(id, [...going, branch(last)]);
    return id;
  }

  /** Onto a cause: at once, or after what it asks. */
  toCause(id: string): Branch[] {
    const { open, first } = this.#openOf.get(id) ?? { open: {} };
    return [branch(id, { when: open }), ...(first ? [branch(first.ask, { when: first.when })] : [])];
  }

  /** A question, of which one answer at least can always be given. */
  question(
    id: string,
    { fact: name, answers }: Question,
    ahead: readonly string[],
    asks: ReadonlySet<string>,
  ): void {
    const bold = ahead.find((to) => "lacks" in (this.#openOf.get(to)?.open ?? {}));
    const asked = asks.has(id) ? { [askedFact(id)]: "yes" } : {};
    const answerOf = (one: Answer, index: number): Branch[] => {
      const value = name && FACTS[name]?.[index];
      const learns = { ...(name && value && { [name]: value }), ...asked };
      const learn = Object.keys(learns).length > 0 ? { learn: learns } : {};
      // Where a cause is not open the walk goes on; a question on a list is asked once.
      const place = (to: string) => (this.#openOf.has(to) ? `${to}--try` : to);
      const toOnList = (to: string, when?: When): Branch[] => {
        if (this.#openOf.has(to)) return when ? [] : this.toCause(to);
        if (to === "contact") return [branch(to, when && { when })];
        const once = { lacks: { [askedFact(to)]: "yes" } };
        return asks.has(to) ? [branch(to, { when: { and: [when ?? {}, once] } })] : [];
      };
      const { to, guarded, daring, closes, listed, back } = one;
      if (back && asks.has(id)) return [branch("next--open", learn)];
      if (listed) {
        const places = [
          ...(guarded ? toOnList(at(ahead, guarded.to), guarded.guard) : []),
          ...toOnList(at(ahead, to)),
        ];
        return [branch(this.list(`${id}--a${index}`, places, "else--open"), learn)];
      }
      const first = guarded ? [branch(place(at(ahead, guarded.to)), { when: guarded.guard, ...learn })] : [];
      // Onto the forbidden cause only along branches that teach nothing and ask for what forbids it.
      if (daring && bold) first.push(branch(bold, { when: this.#openOf.get(bold)?.open ?? {} }));
      return index > 0 && closes && first.length > 0
        ? first
        : [...first, branch(place(at(ahead, to)), learn)];
    };
    this.states[id] = {
      tags: ["question"],
      ...(name && asks.has(id) && { meta: { asks: name } }),
      on: Object.fromEntries(answers.map((one, index) => [`a${index}`, answerOf(one, index)])),
    };
  }
}
