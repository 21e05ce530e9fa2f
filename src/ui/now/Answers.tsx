import type { Held } from "../../core/session/session.ts";
import type { AnswerWords } from "../../core/guide/words.ts";
import { useText } from "../text/useText.ts";
import { Choice } from "./Choice.tsx";

export interface AnswersProps {
  /** Answer ids in the author's order. */
  readonly answers: readonly string[];
  readonly words: Readonly<Record<string, AnswerWords>>;
  /** The id of the element that names the list; without it the interface words do. */
  readonly labelledBy?: string | undefined;
  /** An answer from before that waits for a tap. */
  readonly suggested?: Held | undefined;
  readonly onAnswer: (say: string) => void;
}

/** The answers that can be given now: full-width buttons in reading order. */
export function Answers({ answers, words, labelledBy, suggested, onAnswer }: AnswersProps) {
  const t = useText();
  const name = labelledBy ? { "aria-labelledby": labelledBy } : { "aria-label": t("answers") };
  return (
    <ul className="bare answers" {...name}>
      {answers.map((say) => {
        const { label, help } = words[say] ?? { label: say };
        const held = suggested?.say === say ? suggested.why : undefined;
        return (
          <li key={say}>
            <Choice
              data-answer={say}
              data-suggested={held}
              label={label}
              help={help}
              why={held && t(`held.${held}`)}
              onClick={() => onAnswer(say)}
            />
          </li>
        );
      })}
    </ul>
  );
}
