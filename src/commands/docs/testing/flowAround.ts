import { parse, stringify } from "yaml";
import { parcelFlow } from "./parcelFlow.ts";

type Written = Readonly<Record<string, unknown>>;
type Parts = Readonly<Record<"facts" | "questions" | "causes" | "outcomes", Written>>;

/** Where every walk starts in the guide of the documents. */
const first = "tracking";
/** What snippets name besides, and what that guide has no use for. */
const spare = partsIn(`${parcelFlow}
  ask-sender: { last: yes }
outcomes:
  refunded: { counts-as: later }
`);
spare.questions = { ...spare.questions, "what-happened": { box: "late", inside: "wrong-address" } };

/**
 * A whole flow around a part of one. What the part names and does not define comes from the guide of the documents, causes
 * in their plainest form; what nothing leads to is led to by the first question. What has an `id` is whole already.
 */
export function flowAround(part: string): string {
  if (/^id:/m.test(part)) return part;
  const own = partsIn(part);
  const all = withQuestions(withCauses(withNamed(own)));
  const { [first]: start, ...others } = all.questions;
  const led = new Set([start, others, all.causes].flatMap((one) => placesIn(Object.values(one ?? {}))));
  const isLoose = (id: string) =>
    !led.has(id) && !(id in own.questions && askedBy(own.questions[id]) !== undefined);
  const loose = [
    ...Object.keys(own.questions).filter((id) => id !== first),
    ...Object.keys(all.causes),
    ...Object.keys(own.outcomes),
  ].filter(isLoose);
  const begin = Object.fromEntries(loose.map((id) => [`to-${id}`, id]));
  const questions =
    start === undefined
      ? { begin: { ...begin, unsure: "what-is-left" }, ...others }
      : { [first]: { ...(start as Written), ...begin }, ...others };
  return stringify({ id: "parcel", ...all, questions }, { schema: "failsafe" });
}

function partsIn(text: string): { -readonly [Part in keyof Parts]: Written } {
  const written = parse(text, { schema: "failsafe" }) as Partial<Parts>;
  return { facts: {}, questions: {}, causes: {}, outcomes: {}, ...written };
}

/** Adds what is named somewhere, until nothing is missing. A question that asks a fact is named by its causes. */
function withNamed(all: Parts): Parts {
  const named = new Set(textsIn(all));
  const from = (key: keyof Parts) =>
    Object.entries(spare[key]).filter(
      ([id, one]) => named.has(id) && !(id in all[key]) && askedBy(one) === undefined,
    );
  const added = [from("facts"), from("questions"), from("causes"), from("outcomes")] as const;
  if (added.every((one) => one.length === 0)) return all;
  const [facts, questions, causes, outcomes] = added;
  return withNamed({
    facts: { ...all.facts, ...Object.fromEntries(facts) },
    questions: { ...all.questions, ...Object.fromEntries(questions) },
    causes: { ...all.causes, ...Object.fromEntries(causes.map(([id]) => [id, ""])) },
    outcomes: { ...all.outcomes, ...Object.fromEntries(outcomes) },
  });
}

/** A guide has a cause, and a question that asks a fact has one that needs it. */
function withCauses(all: Parts): Parts {
  const asked = Object.values(all.questions).flatMap((one) => askedBy(one) ?? []);
  const fact =
    asked.find((one) => !needs(all, one)) ??
    (Object.keys(all.causes).length === 0 && Object.keys(all.facts)[0]);
  if (fact !== undefined && fact !== false) {
    const cause = { "wrong-address": { needs: fact } };
    return { ...all, causes: { ...all.causes, ...cause } };
  }
  return Object.keys(all.causes).length > 0 ? all : { ...all, causes: { late: "" } };
}

/** A fact that a cause needs is asked. */
function withQuestions(all: Parts): Parts {
  const asked = Object.values(all.questions).map((one) => askedBy(one));
  const missing = Object.entries(spare.questions).filter(([, one]) => {
    const fact = askedBy(one);
    return fact !== undefined && needs(all, fact) && !asked.includes(fact);
  });
  return { ...all, questions: { ...all.questions, ...Object.fromEntries(missing) } };
}

function askedBy(question: unknown): string | undefined {
  const asks = (question as Written | undefined)?.["asks"];
  return typeof asks === "string" ? asks : undefined;
}

function needs({ causes }: Parts, fact: string): boolean {
  return Object.values(causes).some((cause) => {
    const { only, needs: needed } = cause as Written;
    return textsIn([only, needed]).includes(fact);
  });
}

/** Every text and key in a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inside]) => [key, ...textsIn(inside)]);
}

/** Every text in a value, but what it names without leading there. */
function placesIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(placesIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    ["unlist", "was", "learn", "asks"].includes(key) ? [] : placesIn(inside),
  );
}
