import { parse, stringify } from "yaml";

type Written = Readonly<Record<string, unknown>>;
type Parts = Record<"facts" | "questions" | "causes" | "outcomes", Record<string, unknown>>;

/** The invented guide of the documents. A snippet shows a part of it; what the part names comes from here. */
const whole = `
facts:
  place: { own-door: [house, flat], pick-up: [shop, locker] }
  customs: { told-only: [unpaid] }
questions:
  tracking:
    delivered: [card-left, with-neighbour, wrong-address]
    on-its-way: [{ to: customs-fee, if: { customs: unpaid } }, late, wrong-address]
    unsure: what-is-left
  card-left: { yes: at-the-shop, no: {} }
  what-happened: { box: late, inside: wrong-address }
  where: { asks: place }
causes:
  with-neighbour:
  late: { closings: [fixed, later, not-fixed, not-mine] }
  wrong-address: { needs: place }
  at-the-shop:
  customs-fee:
  ask-sender: { last: yes }
outcomes:
  refunded: { counts-as: later }
`;
const first = "tracking";

/** The flow of the documents' guide: what can be reached from its first question. */
export function parcelFlow(): string {
  return flowAround(`questions: {}\n`, true);
}

/**
 * A whole flow around a part of one. What the part names and does not define comes from the documents' guide, causes in
 * their plainest form, and whatever nothing leads to is led to by a first question.
 */
export function flowAround(part: string, full = false): string {
  const all = partsIn(part);
  const spare = partsIn(whole);
  if (full) all.questions[first] = spare.questions[first];
  const own = {
    questions: Object.keys(all.questions),
    causes: Object.keys(all.causes),
    outcomes: Object.keys(all.outcomes),
  };
  for (let before = -1; before !== size(all); ) {
    before = size(all);
    const named = new Set(stringsIn(all));
    for (const id of Object.keys(spare.questions))
      if (named.has(id) && id !== "where") all.questions[id] ??= spare.questions[id];
    for (const id of Object.keys(spare.causes))
      if (named.has(id)) all.causes[id] ??= full ? spare.causes[id] : "";
    for (const id of Object.keys(spare.outcomes)) if (named.has(id)) all.outcomes[id] ??= spare.outcomes[id];
    for (const id of Object.keys(spare.facts)) if (named.has(id)) all.facts[id] ??= spare.facts[id];
    const asked = Object.values(all.questions).map((question) => (question as Written)["asks"]);
    const needed = Object.values(all.causes).some((cause) => /"(?:only|needs)":/.test(JSON.stringify(cause)));
    if (needed && named.has("place") && !asked.includes("place"))
      all.questions["where"] ??= spare.questions["where"];
  }
  for (const [id, question] of Object.entries(all.questions)) {
    // Whatever asks a fact is asked where a cause needs the fact.
    const fact = (question as Written)["asks"];
    const isNeeded = Object.values(all.causes).some((cause) => JSON.stringify(cause).includes(`"${String(fact)}"`));
    if (fact !== undefined && own.questions.includes(id) && !isNeeded)
      all.causes["wrong-address"] = { needs: String(fact) };
  }
  if (size({ ...all, facts: {}, questions: {}, outcomes: {} }) === 0)
    all.causes["wrong-address"] = all.facts["place"] === undefined ? "" : { needs: "place" };
  if (JSON.stringify(all.causes).includes('"needs":"place"')) all.questions["where"] ??= spare.questions["where"];
  const { [first]: start, ...others } = all.questions;
  const led = new Set(stringsIn([start, others, all.causes].map(valuesOnly)));
  const asks = (id: string) => (all.questions[id] as Written)["asks"] !== undefined;
  const loose = [
    ...own.questions.filter((id) => id !== first && !led.has(id) && !asks(id)),
    ...[...own.causes, ...Object.keys(all.causes)].filter((id) => !led.has(id)),
    ...own.outcomes.filter((id) => !led.has(id)),
  ];
  const begin = Object.fromEntries([...new Set(loose)].map((id) => [`to-${id}`, id]));
  const questions =
    start === undefined
      ? { begin: { ...begin, unsure: "what-is-left" }, ...others }
      : { [first]: { ...(start as Written), ...begin }, ...others };
  return stringify({ id: "parcel", ...all, questions }, { schema: "failsafe" });
}

function partsIn(text: string): Parts {
  const written = parse(text, { schema: "failsafe" }) as Partial<Parts>;
  return { facts: {}, questions: {}, causes: {}, outcomes: {}, ...written };
}

function size(all: Parts): number {
  return Object.values(all).reduce((sum, part) => sum + Object.keys(part).length, 0);
}

/** Every text and key in a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return value === null || typeof value !== "object"
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}

/** A map without its own keys: the name of a question is not what leads to it. */
function valuesOnly(value: unknown): unknown {
  return value !== null && typeof value === "object" ? Object.values(value).map(inLists) : [];
}

/** What `unlist`, `was` and `learn` name, nothing leads to. */
function inLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inLists);
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([key]) => !["unlist", "was", "learn"].includes(key));
  return kept.map(([, inner]) => inLists(inner));
}
