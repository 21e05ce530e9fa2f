import type { MapReason } from "../../../core/desk/guideMap.ts";
import type { Flow } from "../../../core/guide/flow.ts";
import { answerWords } from "../../../core/guide/names.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import type { Text } from "../../../ui/text/makeText.ts";
import { conditionText } from "../../../ui/text/conditionText.ts";

/** Says by which answer a line of the map is gone, at which place of its list, and for whom: `No light (2., if …)`. */
export function reasonText(
  flow: Flow,
  words: GuideWords,
  t: Text,
): (from: string, reason: MapReason) => string {
  const { whom, notFor } = conditionText(flow, words, t, {
    if: "agent.map.if",
    unless: "agent.map.unless",
  });
  return (from, { say, place, if: some, unless = [] }) => {
    const besides = [
      ...(place === undefined ? [] : [`${place}.`]),
      ...(some ? [whom({ or: some.map((knows) => ({ knows })) })] : []),
      ...unless.map(notFor),
    ];
    const { label } = answerWords(words, from, say, {});
    return besides.length > 0 ? `${label} (${besides.join(", ")})` : label;
  };
}
