import { isOneOf } from "../../../core/guide/facts.ts";
import type { When } from "../../../core/guide/flow.ts";

/** Facts with a value, or known to be unknown (`null`). Others may be anything. */
type Case = ReadonlyMap<string, string | null>;

/** With more cases than this to try, a guard is taken to be one that can hold. */
const mostCases = 20_000;

/**
 * Whether a guard without names holds in some case: each fact has one value or is unknown. What was tried is never in
 * the way: on some walk nothing was. `values` are those of each fact, `given` what is known for certain.
 */
export function canHold(
  guard: When,
  values: ReadonlyMap<string, readonly string[]>,
  given: Readonly<Record<string, string>> = {},
): boolean {
  let cases = 0;
  const tryOut = (known: Case): boolean => {
    const holds = judge(guard, known);
    if (typeof holds === "boolean") return holds;
    if (++cases > mostCases) return true;
    // A fact that only derived guards look at has no values of its own, but those it is compared with.
    const all = values.get(holds.open) ?? ["yes"];
    return [null, ...all].some((value) => tryOut(new Map([...known, [holds.open, value]])));
  };
  return tryOut(new Map(Object.entries(given)));
}

/** Whether the guard holds in this case, or else a fact that has to be decided first. */
function judge({ knows, lacks, or, and }: When, known: Case): boolean | { readonly open: string } {
  const all = [
    ...Object.entries(knows ?? {}).map(([fact, values]) => judgeFact(fact, values, true, known)),
    ...Object.entries(lacks ?? {}).map(([fact, values]) => judgeFact(fact, values, false, known)),
    ...(and ?? []).map((one) => judge(one, known)),
    ...(or ? [anyOf(or.map((one) => judge(one, known)))] : []),
  ];
  return all.includes(false) ? false : (all.find((one) => one !== true) ?? true);
}

type Judged = ReturnType<typeof judge>;

function judgeFact(fact: string, values: string | readonly string[], wanted: boolean, known: Case): Judged {
  const value = known.get(fact);
  return value === undefined ? { open: fact } : isOneOf(values, value ?? undefined) === wanted;
}

function anyOf(all: readonly Judged[]): Judged {
  return all.includes(true) ? true : (all.find((one) => one !== false) ?? false);
}
