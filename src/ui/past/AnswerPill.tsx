import { useRef, useState } from "react";
import type { GuideWords } from "../../core/guide/words.ts";
import { ChangePanel } from "./ChangePanel.tsx";
import type { Contradiction } from "./contradicted.ts";
import type { ChangeableTurn } from "./otherAnswers.ts";
import { sourceOf } from "./sourceOf.ts";
import { useText } from "../text/useText.ts";
import { wordsOf } from "../../core/guide/names.ts";
import { Label } from "../text/Label.tsx";
import { TypedWords } from "../typed/TypedWords.tsx";
import { Words } from "../text/Words.tsx";

export interface AnswerPillProps {
  readonly turn: ChangeableTurn;
  /** The words that became this answer, while the page lives. */
  readonly typed?: string | undefined;
  readonly words: GuideWords;
  readonly contradictions: readonly Contradiction[];
  /** The answers that could have been given there; asked only when the reader wants to change it. */
  readonly answersOf: (turn: ChangeableTurn) => readonly string[];
  readonly onChange: (turn: ChangeableTurn, say: string) => void;
}

/** An answer of the past, with *Change*, which opens the answers of its question in place. */
export function AnswerPill({ turn, typed, words, contradictions, answersOf, onChange }: AnswerPillProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = wordsOf(words, turn.at, turn.arrived.facts);
  const labelOf = (say: string) => asked.answers[say]?.label ?? say;
  const label = labelOf(turn.say);
  const source = sourceOf(turn);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <div className="mine">
        <p className="pill">
          <span className="unseen">{`${t("said")} `}</span>
          {typed !== undefined && <TypedWords quoted text={typed} />}
          <Label>{label}</Label>
          {source && <Words className="source">{t(source)}</Words>}
          {contradictions.map(({ by, say }) => (
            <span key={say} className="source">
              <Label>{t(`conflict.${by}`, { answer: labelOf(say) })}</Label>
            </span>
          ))}
        </p>
        <button
          ref={opener}
          type="button"
          className="quiet"
          data-command="change"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Words>{t("change")}</Words>
          <span className="unseen">
            <Label>{` ${label}`}</Label>
          </span>
        </button>
      </div>
      {open && (
        <ChangePanel
          given={turn.say}
          answers={answersOf(turn)}
          words={asked}
          onCancel={close}
          onPick={(say) => {
            if (say === turn.say) close();
            else {
              setOpen(false);
              onChange(turn, say);
            }
          }}
        />
      )}
    </>
  );
}
