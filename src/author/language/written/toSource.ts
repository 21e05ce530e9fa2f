import { whatIsLeft } from "../../../core/guide/left.ts";
import type { WrittenAnswer, WrittenGuide, WrittenPlace, WrittenSets } from "./guideShape.ts";
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
} from "../guideSource.ts";
import { isMap } from "./writtenOut.ts";
import { WrongPaths } from "../wrongPaths.ts";

/** The closing answers of a cause that names none. */
const usualClosings = ["fixed", "not-fixed", "not-mine"] as const;
/** Outcomes that are there without being written. */
export const usualOutcomes: readonly Omit<OutcomeSource, "path">[] = [
  { id: "solved", countsAs: "solved" },
  { id: "later", countsAs: "later" },
  { id: "know-why", countsAs: "explained" },
  { id: "person", countsAs: "person" },
];

/** Stands for a condition that is wrong: nobody can say whether it holds, so nothing follows from it. */
const maybe = (path: Path): FactSet => ({ [`wrong--${path.join(" ")}`]: ["yes"] });

/**
 * What is written, with groups as their values and what is left out as what it means. What is wrong is left out, so that
 * the rest can be checked: a wrong condition may hold or not, a wrong place may be taken or not.
 */
export function toSource(written: WrittenGuide, wrong = new WrongPaths()): GuideSource {
  const facts = entries(written.facts).map(([name, given]) => factOf(name, given));
  const groups = new Map(facts.map(({ name, groups: own }) => [name, own]));
  const valuesOf = (fact: string, value: string) => groups.get(fact)?.[value] ?? [value];
  const sets = (given: WrittenSets, path: Path): readonly FactSet[] =>
    wrong.touches(...path)
      ? [maybe(path)]
      : given.map((set) =>
          Object.fromEntries(
            Object.entries(set).map(([fact, values]) => [
              fact,
              [...new Set(values.flatMap((value) => valuesOf(fact, value)))],
            ]),
          ),
        );
  const place = (given: WrittenPlace, path: Path): PlaceSource => {
    if (wrong.has(...path) || wrong.has(...path, "to"))
      return { to: whatIsLeft, if: [maybe(path)], unless: [], learn: {}, path };
    // A condition or a lesson under a key that is not known is one, too.
    const isOdd = wrong.touches(...path) && !wrong.touches(...path, "unless");
    return {
      to: given.to,
      ...(isOdd ? { if: [maybe(path)] } : given.if && { if: sets(given.if, [...path, "if"]) }),
      unless: given.unless ? sets(given.unless, [...path, "unless"]) : [],
      learn: wrong.touches(...path, "learn") ? {} : (given.learn ?? {}),
      path,
    };
  };
  const places = (given: readonly WrittenPlace[], path: Path): readonly PlaceSource[] =>
    wrong.has(...path) || given.length === 0
      ? [{ to: whatIsLeft, if: [maybe(path)], unless: [], learn: {}, path }]
      : given.map((one, n) => place(one, [...path, n]));
  const answer = (id: string, given: WrittenAnswer, path: Path): AnswerSource => {
    const { then, learn, unlist, was } = wrong.has(...path) ? ({ then: [] } as WrittenAnswer) : given;
    return {
      id,
      ...(then && { then: places(then, [...path, "then"]) }),
      learn: wrong.touches(...path, "learn") ? {} : (learn ?? {}),
      unlist: right(unlist, [...path, "unlist"]),
      was: right(was, [...path, "was"]),
      path,
    };
  };
  const answers = (given: Readonly<Record<string, WrittenAnswer>> | undefined, path: Path) =>
    entries(given).map(([say, one]) => answer(say, one, [...path, say]));
  /** Of a list of ids those that are right. */
  const right = (given: readonly string[] | undefined, path: Path): readonly string[] =>
    wrong.has(...path) ? [] : (given ?? []).filter((_, n) => !wrong.has(...path, n));

  const question = ([id, given]: readonly [string, WrittenGuide["questions"][string]]): QuestionSource => {
    const path = ["questions", id];
    const { asks, was, answers: own } = wrong.has(...path) ? { answers: {} } : given;
    const fact = wrong.has(...path, "asks") ? undefined : facts.find(({ name }) => name === asks);
    const said = answers(own, [...path, "answers"]);
    // What is not written is an answer that only teaches its value, after those that are.
    const rest = (fact?.values ?? [])
      .filter((value) => !Object.hasOwn(own, value) && !fact?.toldOnly.includes(value))
      .map((value): AnswerSource => ({ id: value, learn: {}, unlist: [], was: [], path }));
    const all = [...said, ...rest];
    return {
      id,
      ...(fact && { asks: fact.name }),
      answers: [...all.filter((one) => one.id !== "none"), ...all.filter((one) => one.id === "none")],
      was: right(was, [...path, "was"]),
      path,
    };
  };
  const cause = ([id, given]: readonly [string, WrittenGuide["causes"][string]]): CauseSource => {
    const path = ["causes", id];
    const own = wrong.has(...path) ? {} : given;
    const { only, never, needs, instead, last, closings, answers: said, was } = own;
    const isOdd = wrong.touches(...path) && !wrong.touches(...path, "answers");
    return {
      id,
      ...(isOdd ? { only: [maybe(path)] } : only && { only: sets(only, [...path, "only"]) }),
      never: never && !wrong.touches(...path, "never") ? sets(never, [...path, "never"]) : [],
      needs: right(needs, [...path, "needs"]),
      instead: instead ? places(instead, [...path, "instead"]) : [],
      last: last === "yes",
      closings: wrong.touches(...path, "closings") ? usualClosings : (closings ?? usualClosings),
      answers: answers(said, [...path, "answers"]),
      steps: [],
      was: right(was, [...path, "was"]),
      path,
    };
  };
  // Of two that have one name, the first counts.
  const named = new Set([whatIsLeft, ...usualOutcomes.map(({ id }) => id)]);
  const isFirst = ([id]: readonly [string, unknown]) => !named.has(id) && named.add(id) === named;
  const isUsual = (id: string) => usualOutcomes.find((one) => one.id === id);
  const questions = entries(written.questions).filter(isFirst).map(question);
  const causes = entries(written.causes).filter(isFirst).map(cause);
  const own = entries(written.outcomes)
    .filter((one) => isUsual(one[0]) ?? isFirst(one))
    .map(([id, given]): OutcomeSource => {
      const said = wrong.touches("outcomes", id) ? undefined : given["counts-as"];
      return { id, countsAs: said ?? isUsual(id)?.countsAs ?? "explained", path: ["outcomes", id] };
    });
  // There is one person: where an outcome of the author's is it, the usual one is not there.
  const isOwn = ({ id, countsAs }: (typeof usualOutcomes)[number]) =>
    own.some((one) => one.id === id || (countsAs === "person" && one.countsAs === "person"));
  const usual = usualOutcomes.filter((one) => !isOwn(one)).map((one) => ({ ...one, path: [] }));
  return {
    id: written.id,
    ...(written.surfaces && !wrong.touches("surfaces") && { surfaces: written.surfaces }),
    facts,
    questions,
    causes,
    outcomes: [...own, ...usual],
  };
}

/** The same guide with the steps of its causes, which stand in their words. */
export function withSteps(
  guide: GuideSource,
  stepsOf: (cause: string) => readonly StepSource[],
): GuideSource {
  return { ...guide, causes: guide.causes.map((cause) => ({ ...cause, steps: stepsOf(cause.id) })) };
}

function factOf(name: string, given: NonNullable<WrittenGuide["facts"]>[string]): FactSource {
  const plain = listOf(given.values);
  const told = listOf(given["told-only"]);
  const groups = isMap(given.groups)
    ? Object.fromEntries(Object.entries(given.groups).map(([group, all]) => [group, listOf(all)]))
    : {};
  return {
    name,
    values: [...new Set([...plain, ...Object.values(groups).flat(), ...told])],
    toldOnly: told,
    groups,
    was: isMap(given.was)
      ? Object.fromEntries(Object.entries(given.was).map(([value, all]) => [value, listOf(all)]))
      : {},
  };
}

/** Of what stands where values should, those that are texts. */
function listOf(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((one) => typeof one === "string") : [];
}

function entries<T>(given: Readonly<Record<string, T>> | undefined): readonly [string, T][] {
  return isMap(given) ? Object.entries(given as Readonly<Record<string, T>>) : [];
}
