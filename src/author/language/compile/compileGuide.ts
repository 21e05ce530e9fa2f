import { factsOf } from "../../../core/guide/facts.ts";
import type { Branch, Facts, Flow, FlowState, Role, StateMeta } from "../../../core/guide/flow.ts";
import { leftOpen, nextOpen, whatIsLeft } from "../../../core/guide/left.ts";
import { type Closing, closings } from "../written/guideShape.ts";
import { GuardBook } from "./guardBook.ts";
import { and, branch, cannotHold, isAlwaysTaken, wanted, when } from "./guards.ts";
import { leftPages, out } from "./leftPages.ts";
import { learnsOf, listGuards } from "./listGuards.ts";
import { type Asking, asked, said, stepsInFlow } from "./opens.ts";
import type { AnswerSource, CauseSource, GuideSource, Path, PlaceSource } from "../guideSource.ts";

/** The fact by which a walk remembers which list is going on. */
const agenda = "agenda--now";

const listOf = (state: string, answer: string) => `${state}--${answer}`;
const pickOf = (cause: string) => `${cause}--try`;

/** A compiled guide. */
export interface Compiled {
  readonly flow: Flow;
  /**
   * Where in the author's file a state, or a branch of it (`state answer index`), comes from: of an answer the first
   * branch, of a list those of each of its places.
   */
  readonly origins: ReadonlyMap<string, Path>;
}

/**
 * Compiles a guide whose names are right to the flow that is walked. Each list becomes a junction with a branch for each
 * of its places in order; what was tried, which list is going on and what has to be asked is in guards and derived facts.
 */
export function compileGuide(guide: GuideSource): Compiled {
  const book = new GuardBook();
  const { open, can, asks: asksOf, told: toldOf, taken } = listGuards(guide, book);
  const causes = new Map(guide.causes.map((cause) => [cause.id, cause]));
  const questions = new Map(guide.questions.map((question) => [question.id, question]));
  const asking = new Map(
    guide.questions.flatMap((one) => (one.asks === undefined ? [] : [[one.asks, one.id]])),
  );
  const person = guide.outcomes.find(({ countsAs }) => countsAs === "person")?.id ?? "person";
  const stepOf = stepsInFlow(guide);
  const states: Record<string, FlowState> = {};
  const origins = new Map<string, Path>();
  const agendas: string[] = [];
  /** The place of a list that a branch was made for. */
  const placeOf = new Map<Branch, Path>();

  /** What is learned, and of what some question asks that the reader said it elsewhere. */
  const teach = (learn: Facts, asks?: string): Facts => {
    const elsewhere = Object.keys(learn).filter((fact) => fact !== asks && asking.has(fact));
    return { ...learn, ...Object.fromEntries(elsewhere.map((fact) => [said(fact), "yes"])) };
  };

  /** The branches of one list, for the junction called `self`, to which a walk comes back. */
  const branches = (self: string, list: readonly PlaceSource[]): Branch[] =>
    list.flatMap((place, n) => {
      const all = ofPlace(self, list, place, n);
      for (const one of all) placeOf.set(one, place.path);
      return all;
    });
  const ofPlace = (self: string, list: readonly PlaceSource[], place: PlaceSource, n: number): Branch[] => {
    const { to } = place;
    const learn = teach(place.learn);
    const going = { [agenda]: self };
    // What is learned on the way in is known where it leads.
    if (causes.has(to)) {
      const first = ({ fact, when: guard }: Asking): Branch[] => {
        const question = asking.get(fact);
        return question === undefined
          ? []
          : [branch(question, and(when(place), book.assume(guard, learn)), going)];
      };
      return [
        ...toldOf(to).flatMap(first),
        branch(to, and(when(place), book.assume(open(to), learn)), { ...going, ...learn }),
        ...asksOf(to).flatMap(first),
      ].filter(({ guard }) => !guard || !cannotHold(guard.params));
    }
    if (questions.has(to)) {
      const guard = taken(list, n);
      return cannotHold(guard) ? [] : [branch(to, guard, { ...going, ...learn })];
    }
    return [branch(to === whatIsLeft ? leftOpen : to, when(place), learn)];
  };
  const junction = (id: string, all: readonly Branch[], path: Path): void => {
    const last = all.at(-1);
    const closed = last && !last.guard ? all : [...all, { target: leftOpen }];
    states[id] = { tags: ["junction"], on: { on: closed } };
    origins.set(id, path);
    for (const [n, one] of closed.entries()) {
      const place = placeOf.get(one);
      if (place) origins.set(`${id} on ${n}`, place);
    }
  };
  const listJunction = (
    id: string,
    list: readonly PlaceSource[],
    path: Path,
    rest: readonly Branch[] = [],
  ): string => {
    agendas.push(id);
    junction(id, [...branches(id, list), ...rest], path);
    return id;
  };

  /** One answer, of a question or of a cause. */
  const answerOf = (state: string, answer: AnswerSource, learns: Facts, asks?: string): readonly Branch[] => {
    const all = {
      ...teach(answer.learn, asks),
      ...learns,
      ...Object.fromEntries(answer.unlist.map((id) => [out(id), "yes"])),
    };
    const only = answer.then?.length === 1 ? answer.then[0] : undefined;
    const isEnd = only && !causes.has(only.to) && !questions.has(only.to) && isAlwaysTaken(only);
    const target = isEnd
      ? only.to === whatIsLeft
        ? leftOpen
        : only.to
      : answer.then
        ? listJunction(listOf(state, answer.id), answer.then, answer.path)
        : nextOpen;
    origins.set(`${state} ${answer.id} 0`, answer.path);
    return [branch(target, {}, { ...all, ...(isEnd && teach(only.learn)) })];
  };

  for (const question of guide.questions) {
    const { id, asks, answers, path } = question;
    const on = answers.map((answer): [string, readonly Branch[]] => [
      answer.id,
      answerOf(id, answer, { ...learnsOf(question, answer), [asked(id)]: "yes" }, asks),
    ]);
    const meta: StateMeta | undefined = asks === undefined ? undefined : { asks };
    states[id] = {
      tags: ["question"],
      ...(meta && { meta }),
      on: Object.fromEntries(on),
    };
    origins.set(id, path);
  }
  for (const cause of guide.causes) {
    states[cause.id] = causeState(cause);
    origins.set(cause.id, cause.path);
    const self = pickOf(cause.id);
    const pick: PlaceSource = { to: cause.id, unless: [], learn: {}, path: cause.path };
    // Once the cause was shown, a walk that comes back here goes on with what is left.
    const instead = branches(self, cause.instead).map((one) => {
      const { target, guard, actions } = one;
      const first = branch(target, and({ untried: [cause.id] }, guard?.params ?? {}), actions?.params ?? {});
      placeOf.set(first, placeOf.get(one) ?? []);
      return first;
    });
    listJunction(self, [pick], cause.path, instead);
  }
  writeWhatIsLeft();
  junction(
    nextOpen,
    agendas.map((id) => branch(id, { knows: { [agenda]: id } }, {})),
    [],
  );
  const targets = new Set(
    Object.values(states).flatMap(({ on }) =>
      Object.values(on ?? {}).flatMap((all) => all.map((one) => one.target)),
    ),
  );
  for (const { id, countsAs, path } of guide.outcomes) {
    // Of the usual outcomes, those that no answer leads to are not there.
    if (path.length === 0 && id !== person && !targets.has(id)) continue;
    const roles: readonly Role[] = countsAs === "explained" ? [] : [countsAs];
    states[id] = { type: "final", tags: ["outcome", ...roles] };
    origins.set(id, path);
  }
  const initial = guide.questions[0]?.id ?? leftOpen;
  const whens = Object.values(states).flatMap(({ on }) => Object.values(on ?? {}).flat());
  const guards = book.used(whens.flatMap(({ guard }) => guard?.params ?? []));
  // What no answer teaches may be told all the same.
  const taught = factsOf({ id: guide.id, initial, states });
  const told = guide.facts
    .map(({ name, values }) => [name, values.filter((value) => !taught.get(name)?.has(value))] as const)
    .filter(([, values]) => values.length > 0);
  const flow: Flow = {
    id: guide.id,
    initial,
    guards,
    ...(told.length > 0 && { told: Object.fromEntries(told) }),
    states,
  };
  return { flow, origins };

  function causeState({ id, never, steps, closings: own, answers }: CauseSource): FlowState {
    const closing = own.map((say): [string, readonly Branch[]] => {
      return [say, [branch(closings[say as Closing] || nextOpen, {}, {})]];
    });
    const said = answers.map((answer): [string, readonly Branch[]] => [answer.id, answerOf(id, answer, {})]);
    // An answer that is written takes the place of the closing of that name, where it stands among the closings.
    const written = new Map(said);
    const on = [
      ...closing.map(([say, all]): [string, readonly Branch[]] => [say, written.get(say) ?? all]),
      ...said.filter(([say]) => !own.includes(say)),
    ];
    return {
      tags: ["cause"],
      meta: {
        via: pickOf(id),
        ...(never.length > 0 && { never: never.map(wanted) }),
        steps: steps.map(stepOf),
      },
      on: Object.fromEntries(on),
    };
  }

  function writeWhatIsLeft(): void {
    const listed = guide.causes.filter(({ last }) => !last).map(({ id }) => id);
    const left = leftPages(listed, pickOf, can, book);
    if (left.state) states[whatIsLeft] = left.state;
    const lasts = guide.causes.filter(({ last }) => last);
    const forLast = lasts.map(({ id }): PlaceSource => ({ to: id, unless: [], learn: {}, path: [] }));
    const all = [...left.opens, ...branches(leftOpen, forLast), { target: person }];
    junction(
      leftOpen,
      all.filter(({ guard }) => !guard || !cannotHold(guard.params)),
      [],
    );
    agendas.push(leftOpen);
  }
}
