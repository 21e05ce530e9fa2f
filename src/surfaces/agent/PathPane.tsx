import { useState } from "react";
import type { Guide } from "../../core/walk/guide.ts";
import type { Session } from "../../core/session/session.ts";
import type { Turn } from "../../core/walk/trail.ts";
import type { View } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { ChangePanel } from "../../ui/past/ChangePanel.tsx";
import { type ChangeableTurn, otherAnswers } from "../../ui/past/otherAnswers.ts";
import { insideQuotes } from "../../ui/typed/insideQuotes.ts";
import { typedWords } from "../../core/session/typed.ts";
import { useText } from "../../ui/text/useText.ts";
import { answerWords, shortOf, wordsOf } from "../../core/guide/names.ts";
import { TypedWords } from "../../ui/typed/TypedWords.tsx";
import { Label } from "../../ui/text/Label.tsx";
import { Words } from "../../ui/text/Words.tsx";

interface PathPaneProps {
  readonly guide: Guide;
  readonly session: Session;
  readonly view: View;
  readonly words: GuideWords;
  readonly notes: Readonly<Record<string, string>>;
  readonly onChange: (turn: ChangeableTurn, say: string) => void;
}

/** The call so far, one line a turn: what was asked, what was said and by whom. Everything said can be changed. */
export function PathPane({ guide, session, view, words, notes, onChange }: PathPaneProps) {
  const t = useText();
  const [open, setOpen] = useState<number>();
  const shown = view.turns.flatMap((turn, index) => (turn.type === "told" ? [] : [{ turn, index }]));
  const close = () => {
    document.querySelector<HTMLElement>(`[data-turn="${open}"] [data-command="change"]`)?.focus();
    setOpen(undefined);
  };
  return (
    <section className="pane path-pane" aria-labelledby="cairn-path">
      <h2 id="cairn-path">{t("agent.path")}</h2>
      {shown.length === 0 && <p className="hint">{t("agent.path.empty")}</p>}
      <div role="log" aria-live="off" aria-labelledby="cairn-path" className="path">
        {shown.map(({ turn, index }) => (
          <div key={index} className="path-turn" data-turn={index} data-type={turn.type} data-by={byOf(turn)}>
            <p>
              <span className="asked">
                <Label>{`${shortOf(words, turn.at)} `}</Label>
              </span>
              <Words className="who">{t(`agent.who.${turn.type === "passed" ? "passed" : turn.by}`)}</Words>
              <Words> </Words>
              <strong>
                <Label quoting={turn.type === "jump"}>
                  {turn.type === "jump"
                    ? t("agent.path.jump", { to: insideQuotes(shortOf(words, turn.to)) })
                    : answerWords(words, turn.at, turn.say, turn.arrived.facts).label}
                </Label>
              </strong>
            </p>
            {typedWords(session.typed, turn) !== undefined && (
              <TypedWords quoted text={typedWords(session.typed, turn) ?? ""} />
            )}
            {turn.type !== "jump" && (
              <button
                type="button"
                className="small"
                data-command="change"
                aria-expanded={open === index}
                onClick={() => setOpen(open === index ? undefined : index)}
              >
                <Words>{t("agent.change")}</Words>
                <span className="unseen">
                  <Label>{` ${answerWords(words, turn.at, turn.say, turn.arrived.facts).label}`}</Label>
                </span>
              </button>
            )}
            {notes[turn.at]?.trim() && (
              <p className="path-note" translate="no">
                {notes[turn.at]}
              </p>
            )}
            {open === index && turn.type !== "jump" && (
              <ChangePanel
                given={turn.say}
                answers={otherAnswers(guide, session, turn, "agent")}
                words={wordsOf(words, turn.at, turn.arrived.facts)}
                onCancel={close}
                onPick={(say) => {
                  close();
                  if (say !== turn.say) onChange(turn, say);
                }}
              />
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function byOf(turn: Turn): string {
  return turn.type === "passed" ? (turn.from?.by ?? "") : turn.by;
}
