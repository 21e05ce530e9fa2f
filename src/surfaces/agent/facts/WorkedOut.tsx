import { type Inference, inferences } from "../../../core/desk/inferences.ts";
import { allFactWords, askedBy } from "../../../core/guide/factWords.ts";
import type { Facts, Flow } from "../../../core/guide/flow.ts";
import type { View } from "../../../core/session/view.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { useText } from "../../../ui/text/useText.ts";
import { answerWords, shortOf } from "../../../core/guide/names.ts";
import { Label } from "../../../ui/text/Label.tsx";

interface WorkedOutProps {
  readonly flow: Flow;
  readonly view: View;
  readonly words: GuideWords;
}

/** Questions that nobody had to ask: what was inferred, from what, and what follows besides. */
export function WorkedOut({ flow, view, words }: WorkedOutProps) {
  const t = useText();
  const worked = inferences(view).filter(({ by }) => by !== undefined);
  if (worked.length === 0) return null;
  const names = (facts: Facts) => allFactWords(flow, words, facts);
  const why = ({ at, from, by }: Inference) => {
    // What this very question settles needs no second name.
    const others = Object.entries(from).filter(([fact]) => askedBy(flow, fact) !== at);
    const facts = names(Object.fromEntries(others)).join(", ");
    return facts ? t("agent.facts.because", { facts, by: t(`agent.by.${by}`) }) : t(`agent.by.passed-${by}`);
  };
  return (
    <>
      <h3>{t("agent.facts.worked")}</h3>
      <ul className="bare worked">
        {worked.map((one) => (
          <li key={one.at} data-inferred={one.at}>
            <Label>{`${shortOf(words, one.at)}: `}</Label>
            <strong>
              <Label>{answerWords(words, one.at, one.say, {}).label}</Label>
            </strong>
            <span className="hint">
              <Label>
                {why(one) +
                  (names(one.also).length > 0
                    ? `. ${t("agent.facts.also", { facts: names(one.also).join(", ") })}`
                    : "")}
              </Label>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
