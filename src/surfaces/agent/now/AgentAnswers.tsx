import { answerKeys } from "../../../core/desk/answerKeys.ts";
import type { Flow } from "../../../core/guide/flow.ts";
import type { View } from "../../../core/session/view.ts";
import type { StateWords } from "../../../core/guide/words.ts";
import { useText } from "../../../ui/text/useText.ts";
import { KeyHint } from "../keys/KeyHint.tsx";
import { Label } from "../../../ui/text/Label.tsx";

interface AgentAnswersProps {
  readonly flow: Flow;
  readonly view: View;
  readonly words: StateWords;
  readonly labelledBy: string;
  readonly hints: boolean;
  readonly onAnswer: (say: string) => void;
}

/** The answers that can be given now, each with its key, in the order of the keys. */
export function AgentAnswers({ flow, view, words, labelledBy, hints, onAnswer }: AgentAnswersProps) {
  const t = useText();
  const keys = answerKeys(flow, view.at);
  const answers = view.answers.toSorted((a, b) => (keys[a] ?? 99) - (keys[b] ?? 99));
  return (
    <ul className="bare desk-answers" aria-labelledby={labelledBy}>
      {answers.map((say) => {
        const { label, help } = words.answers[say] ?? { label: say };
        const held = view.suggested?.say === say ? view.suggested.why : undefined;
        return (
          <li key={say}>
            <button
              type="button"
              className="desk-answer"
              data-answer={say}
              data-suggested={held}
              {...(hints && keys[say] && { "aria-keyshortcuts": String(keys[say]) })}
              onClick={() => onAnswer(say)}
            >
              <KeyHint keys={String(keys[say] ?? "")} shown={hints && keys[say] !== undefined} />
              <span>
                <span className="label">
                  <Label>{label}</Label>
                </span>
                {help && (
                  <span className="help">
                    <Label>{help}</Label>
                  </span>
                )}
                {held && <span className="why">{t(`agent.held.${held}`)}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
