import { askedBy, valueWords } from "../../core/guide/factWords.ts";
import type { Flow, Wanted, When } from "../../core/guide/flow.ts";
import { shortOf } from "../../core/guide/names.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import type { Text } from "./makeText.ts";

/** Says in words for whom something is. */
export type ConditionText = (when: When) => string;

export interface Conditions {
  readonly whom: ConditionText;
  /** Whom a state must never be shown to. */
  readonly notFor: (never: Wanted) => string;
}

/**
 * Conditions in words: nobody who reads the page without scripts is known, so it shows every variant and says for whom
 * each is.
 */
export function conditionText(
  flow: Flow,
  words: GuideWords,
  t: Text,
  /** The interface words around the facts: a sentence of its own, or a few words inside a line. */
  around: { readonly if: string; readonly unless: string } = { if: "plain.if", unless: "plain.unless" },
): Conditions {
  const either = ` ${t("plain.either")} `;
  const both = ` ${t("plain.and")} `;
  const fact = (name: string, wanted: string | readonly string[]): string => {
    const values = [wanted].flat();
    const group = words.facts?.[name]?.groups?.find(
      (one) => one.values.length === values.length && one.values.every((value) => values.includes(value)),
    );
    const said =
      group?.label ?? values.map((value) => valueWords(flow, words, name, value) ?? value).join(either);
    const at = askedBy(flow, name);
    return at === undefined ? said : `${shortOf(words, at)}: ${said}`;
  };
  /** The question that asks this fact, if these are all its answers: who has none of them does not know. */
  const unknown = (name: string, values: string | readonly string[]) => {
    const at = askedBy(flow, name);
    const all = Object.keys(flow.states[at ?? ""]?.on ?? {});
    return all.length > 0 && all.every((value) => values.includes(value)) ? at : undefined;
  };
  const not = ([name, values]: readonly [string, string | readonly string[]]) => {
    const at = unknown(name, values);
    return at === undefined
      ? t("plain.not", { fact: fact(name, values) })
      : t("plain.unknown", { fact: shortOf(words, at) });
  };
  const facts = (wanted: Wanted | undefined) => Object.entries(wanted ?? {}).map((pair) => fact(...pair));
  const all = ({ knows, lacks, or, and = [] }: When): string[] => [
    ...facts(knows),
    ...Object.entries(lacks ?? {}).map(not),
    ...(or ? [or.map((one) => all(one).join(both)).join(either)] : []),
    ...and.map((one) => (one.or ? `(${all(one).join(both)})` : all(one).join(both))),
  ];
  return {
    whom(when) {
      const { lacks, ...others } = when;
      // "Not if" reads better than "only if not".
      const known = Object.entries(lacks ?? {}).every((one) => unknown(...one) === undefined);
      return lacks && known && Object.keys(others).length === 0
        ? t(around.unless, { facts: facts(lacks).join(either) })
        : t(around.if, { facts: all(when).join(both) });
    },
    notFor: (never) => t(around.unless, { facts: facts(never).join(both) }),
  };
}
