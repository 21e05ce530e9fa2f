import type { Facts } from "../../core/guide/flow.ts";
import type {
  AnswerSource,
  CauseSource,
  FactSet,
  FactSource,
  GuideSource,
  OutcomeSource,
  Path,
  PlaceSource,
  QuestionSource,
  StepSource,
} from "./guideSource.ts";

type OneOrMore<T> = T | readonly T[];
type Sets = OneOrMore<Readonly<Record<string, OneOrMore<string>>>>;
type Values = readonly string[] | Readonly<Record<string, readonly string[]>>;
type Place = string | { to: string; if?: Sets; unless?: Sets; learn?: Facts };
type Answer =
  | OneOrMore<Place>
  | { then?: OneOrMore<Place>; learn?: Facts; unlist?: OneOrMore<string>; was?: string };
type Cause = {
  only?: Sets;
  never?: Sets;
  needs?: OneOrMore<string>;
  instead?: OneOrMore<Place>;
  last?: true;
  closings?: readonly string[];
  answers?: Record<string, Answer>;
  was?: OneOrMore<string>;
} | null;

/** `flows/<guide>.yaml` as it is written, once its shape is right. */
export interface WrittenGuide {
  readonly id: string;
  readonly facts?: Readonly<Record<string, Values>>;
  readonly questions: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly causes: Readonly<Record<string, Cause>>;
  readonly outcomes?: Readonly<Record<string, { "counts-as"?: OutcomeSource["countsAs"] } | null>>;
}

/** The closing answers of a cause that names none. */
const usualClosings = ["fixed", "not-fixed", "not-mine"];
/** Outcomes that are there without being written. */
const usualOutcomes: readonly Omit<OutcomeSource, "path">[] = [
  { id: "solved", countsAs: "solved" },
  { id: "later", countsAs: "later" },
  { id: "know-why", countsAs: "explained" },
  { id: "person", countsAs: "person" },
];

/** What is written at length: groups as their values, one as a list of one, what is left out as what it means. */
export function toSource(
  written: WrittenGuide,
  stepsOf: (cause: string) => readonly StepSource[],
): GuideSource {
  const facts = Object.entries(written.facts ?? {}).map(([name, values]) => factOf(name, values));
  const groups = new Map(facts.map(({ name, groups: own }) => [name, own]));
  const valuesOf = (fact: string, value: string) => groups.get(fact)?.[value] ?? [value];
  const sets = (given: Sets): FactSet[] =>
    list(given).map((set) =>
      Object.fromEntries(
        Object.entries(set).map(([fact, values]) => [
          fact,
          [...new Set(list(values).flatMap((value) => valuesOf(fact, value)))],
        ]),
      ),
    );
  const place = (given: Place, path: Path): PlaceSource =>
    typeof given === "string"
      ? { to: given, unless: [], learn: {}, path }
      : {
          to: given.to,
          ...(given.if && { if: sets(given.if) }),
          unless: given.unless ? sets(given.unless) : [],
          learn: given.learn ?? {},
          path,
        };
  const places = (given: OneOrMore<Place>, path: Path): PlaceSource[] =>
    Array.isArray(given) ? given.map((one, n) => place(one, [...path, n])) : [place(given as Place, path)];
  const answer = (id: string, given: Answer, path: Path): AnswerSource => {
    if (typeof given === "string" || Array.isArray(given) || "to" in given)
      return { id, then: places(given as OneOrMore<Place>, path), learn: {}, unlist: [], path };
    const { then, learn, unlist, was } = given as Exclude<Answer, OneOrMore<Place>>;
    return {
      id,
      ...(then !== undefined && { then: places(then, [...path, "then"]) }),
      learn: learn ?? {},
      unlist: unlist === undefined ? [] : list(unlist),
      ...(was !== undefined && { was }),
      path,
    };
  };
  const question = ([id, { asks, was, ...own }]: [
    string,
    Readonly<Record<string, unknown>>,
  ]): QuestionSource => {
    const path = ["questions", id];
    const given = Object.entries(own).map(([say, one]) => answer(say, one as Answer, [...path, say]));
    const fact = facts.find(({ name }) => name === asks);
    // What is not written is an answer that only teaches its value, after those that are.
    const rest = (fact?.values ?? [])
      .filter((value) => !Object.hasOwn(own, value) && !fact?.toldOnly.includes(value))
      .map((value): AnswerSource => ({ id: value, learn: {}, unlist: [], path }));
    const answers = [...given, ...rest];
    const none = answers.filter((one) => one.id === "none");
    return {
      id,
      ...(typeof asks === "string" && { asks }),
      ...(typeof was === "string" && { was }),
      answers: [...answers.filter((one) => one.id !== "none"), ...none],
      path,
    };
  };
  const cause = ([id, given]: [string, Cause]): CauseSource => {
    const { only, never, needs, instead, last, closings, answers, was } = given ?? {};
    const path = ["causes", id];
    return {
      id,
      ...(only && { only: sets(only) }),
      never: never ? sets(never) : [],
      needs: needs === undefined ? [] : list(needs),
      instead: instead === undefined ? [] : places(instead, [...path, "instead"]),
      last: last === true,
      closings: closings ?? usualClosings,
      answers: Object.entries(answers ?? {}).map(([say, one]) => answer(say, one, [...path, "answers", say])),
      steps: stepsOf(id),
      was: was === undefined ? [] : list(was),
      path,
    };
  };
  const own = Object.entries(written.outcomes ?? {}).map(([id, given]): OutcomeSource => ({
    id,
    countsAs: given?.["counts-as"] ?? usualOutcomes.find((one) => one.id === id)?.countsAs ?? "explained",
    path: ["outcomes", id],
  }));
  const usual = usualOutcomes.filter(({ id }) => !own.some((one) => one.id === id));
  return {
    id: written.id,
    facts,
    questions: Object.entries(written.questions).map(question),
    causes: Object.entries(written.causes).map(cause),
    outcomes: [...own, ...usual.map((one) => ({ ...one, path: [] }))],
  };
}

function factOf(name: string, given: Values): FactSource {
  const { "told-only": toldOnly = [], ...groups } = Array.isArray(given)
    ? ({} as Record<string, readonly string[]>)
    : (given as Readonly<Record<string, readonly string[]>>);
  const asked = Array.isArray(given) ? (given as readonly string[]) : Object.values(groups).flat();
  return { name, values: [...asked, ...toldOnly], toldOnly, groups };
}

function list<T>(given: OneOrMore<T>): readonly T[] {
  return Array.isArray(given) ? (given as readonly T[]) : [given as T];
}
