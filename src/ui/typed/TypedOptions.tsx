import type { GuideWords } from "../../core/guide/words.ts";
import { Label } from "../text/Label.tsx";
import { useText } from "../text/useText.ts";
import type { Heard, Meant } from "./listener.ts";
import { optionLabels } from "./optionLabels.ts";

interface TypedOptionsProps {
  readonly heard: Heard;
  readonly words: GuideWords;
  readonly onPick: (meant: Meant) => void;
  readonly onNone: () => void;
  readonly onPerson: () => void;
  readonly onAnswers?: (() => void) | undefined;
}

/**
 * The ways on from a reply: what may be meant, *None of these*, a person; and where nothing was understood, the menu.
 */
export function TypedOptions({ heard, words, onPick, onNone, onPerson, onAnswers }: TypedOptionsProps) {
  const t = useText();
  const meant = heard.kind === "answer" || heard.kind === "ask" ? heard.meant : [];
  const labels = optionLabels(heard, words, t);
  return (
    <ul className="bare answers">
      {meant.map((one, index) => (
        <li key={JSON.stringify(one)}>
          <button
            type="button"
            className="answer"
            data-option={"state" in one ? one.state : "at" in one ? `${one.at}.${one.say}` : one.request}
            onClick={() => onPick(one)}
          >
            <Label>{labels[index]!}</Label>
          </button>
        </li>
      ))}
      {meant.length > 0 ? (
        <li>
          <button type="button" className="answer" data-command="none" onClick={onNone}>
            {t("typed.none")}
          </button>
        </li>
      ) : (
        onAnswers && (
          <li>
            <button type="button" className="answer" data-command="answers" onClick={onAnswers}>
              {t("typed.answers")}
            </button>
          </li>
        )
      )}
      <li>
        <button type="button" className="answer" data-command="typed-person" onClick={onPerson}>
          {t("person")}
        </button>
      </li>
    </ul>
  );
}
