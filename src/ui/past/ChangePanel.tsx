import { useEffect, useEffectEvent, useRef } from "react";
import type { StateWords } from "../../core/guide/words.ts";
import { useText } from "../text/useText.ts";
import { Choice } from "../now/Choice.tsx";

interface ChangePanelProps {
  /** The answer that was given. */
  readonly given: string;
  readonly answers: readonly string[];
  readonly words: StateWords;
  readonly onPick: (say: string) => void;
  readonly onCancel: () => void;
}

/** Another answer to a past question, in place. Takes the focus when it opens; Escape or *Keep* close it. */
export function ChangePanel({ given, answers, words, onPick, onCancel }: ChangePanelProps) {
  const t = useText();
  const panel = useRef<HTMLFieldSetElement>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  });
  useEffect(() => {
    const area = panel.current;
    area?.querySelector<HTMLElement>("[aria-current]")?.focus();
    area?.addEventListener("keydown", onKey);
    return () => area?.removeEventListener("keydown", onKey);
  }, []);
  return (
    <fieldset ref={panel} className="change">
      <legend>{t("change.title")}</legend>
      {/* Not data-answer: these are not answers to the question that is asked now. */}
      <ul className="bare answers">
        {answers.map((say) => {
          const { label, help } = words.answers[say] ?? { label: say };
          return (
            <li key={say}>
              <Choice
                data-change={say}
                aria-current={say === given || undefined}
                label={label}
                help={help}
                why={say === given && t("change.given")}
                onClick={() => onPick(say)}
              />
            </li>
          );
        })}
      </ul>
      <button type="button" className="quiet" data-command="keep" onClick={onCancel}>
        {t("change.keep")}
      </button>
    </fieldset>
  );
}
