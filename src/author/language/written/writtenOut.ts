import type { Path } from "../../reading/readYaml.ts";

/** Keys by which a map that stands where an answer leads to is a place, not an answer written at length. */
const ofPlace = ["to", "if", "unless"];

/**
 * A guide's raw data with its short forms written out: one is a list of one, a name is a place, an answer is `then`,
 * `learn`, `unlist` and `was`. What is of no form at all stays as it is: the shape tells it.
 */
export function writtenOut(data: Map): Map {
  const { surfaces, facts, questions, causes, outcomes, ...more } = data;
  return {
    ...more,
    ...(surfaces !== undefined && { surfaces: surfaces === "" ? [] : listed(surfaces) }),
    ...(facts !== undefined && facts !== "" && { facts: each(facts, fact) }),
    ...(questions !== undefined && questions !== "" && { questions: each(questions, question) }),
    ...(causes !== undefined && causes !== "" && { causes: each(causes, cause) }),
    ...(outcomes !== undefined && outcomes !== "" && { outcomes: each(outcomes, orEmpty) }),
  };
}

export type Map = Readonly<Record<string, unknown>>;

export function isMap(value: unknown): value is Map {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Where in the raw data stands what has this path in the data written out: steps that an author left out are left out.
 */
export function writtenPath(raw: unknown, path: Path): Path {
  let at = raw;
  return path.filter((step) => {
    const isThere = Array.isArray(at) ? typeof step === "number" : isMap(at) && Object.hasOwn(at, step);
    if (isThere) at = (at as Record<string | number, unknown>)[step];
    return isThere;
  });
}

function fact(given: unknown): unknown {
  if (!isMap(given)) return { values: given, groups: {}, "told-only": [], was: {} };
  const { values = [], "told-only": told = [], was = {}, ...groups } = given;
  const before = isMap(was)
    ? Object.fromEntries(Object.entries(was).map(([value, ids]) => [value, listed(ids)]))
    : was;
  return { values: listed(values), groups, "told-only": listed(told), was: before };
}

function question(given: unknown): unknown {
  if (!isMap(given)) return given;
  const { asks, was, ...answers } = given;
  return {
    ...(asks !== undefined && { asks }),
    ...(was !== undefined && { was: listed(was) }),
    answers: each(answers, answer),
  };
}

function cause(given: unknown): unknown {
  if (!isMap(given)) return orEmpty(given);
  const { only, never, needs, instead, answers, was, ...more } = given;
  return {
    ...more,
    ...(only !== undefined && { only: sets(only) }),
    ...(never !== undefined && { never: sets(never) }),
    ...(needs !== undefined && { needs: listed(needs) }),
    ...(instead !== undefined && { instead: places(instead) }),
    ...(answers !== undefined && { answers: each(answers, answer) }),
    ...(was !== undefined && { was: listed(was) }),
  };
}

function answer(given: unknown): unknown {
  if (!isMap(given) || ofPlace.some((key) => Object.hasOwn(given, key))) return { then: places(given) };
  const { then, unlist, was, ...more } = given;
  return {
    ...more,
    ...(then !== undefined && { then: places(then) }),
    ...(unlist !== undefined && { unlist: listed(unlist) }),
    ...(was !== undefined && { was: listed(was) }),
  };
}

function places(given: unknown): unknown {
  if (given === "") return [];
  return listed(given).map((one) => {
    if (!isMap(one)) return typeof one === "string" ? { to: one } : one;
    return {
      ...one,
      ...(one["if"] !== undefined && { if: sets(one["if"]) }),
      ...(one["unless"] !== undefined && { unless: sets(one["unless"]) }),
    };
  });
}

function sets(given: unknown): unknown {
  return listed(given).map((set) => (isMap(set) ? each(set, listed) : set));
}

function listed(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [given];
}

function orEmpty(given: unknown): unknown {
  return given === "" ? {} : given;
}

function each(given: unknown, change: (one: unknown) => unknown): unknown {
  return isMap(given)
    ? Object.fromEntries(Object.entries(given).map(([key, value]) => [key, change(value)]))
    : given;
}
