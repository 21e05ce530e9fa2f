import { factName } from "../../core/desk/factName.ts";
import type { Guide } from "../../core/walk/guide.ts";
import type { Session } from "../../core/session/session.ts";
import type { Conflict } from "../../core/walk/trail.ts";
import type { View } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { type ChangeableTurn, otherAnswers } from "../../ui/past/otherAnswers.ts";
import { insideQuotes } from "../../ui/typed/insideQuotes.ts";
import { useText } from "../../ui/text/useText.ts";
import { askedBy, valueWords } from "../../core/guide/factWords.ts";
import { shortOf } from "../../core/guide/names.ts";
import { Label } from "../../ui/text/Label.tsx";

interface ConflictLineProps {
  readonly conflict: Conflict;
  readonly guide: Guide;
  readonly session: Session;
  readonly view: View;
  readonly words: GuideWords;
  readonly onUntell: (fact: string) => void;
  readonly onChange: (turn: ChangeableTurn, say: string) => void;
}

/** A contradiction is shown until someone settles it: by taking the fact back, or by changing the answer. */
export function ConflictLine({ conflict, guide, session, view, words, ...on }: ConflictLineProps) {
  const t = useText();
  const { fact, told, toldBy, answered } = conflict;
  const name = factName(guide.flow, fact, told);
  const label = (value: string) => insideQuotes(valueWords(guide.flow, words, fact, value) ?? value);
  const at = askedBy(guide.flow, fact);
  const turn = view.turns.findLast(
    (one): one is ChangeableTurn =>
      (one.type === "answer" || one.type === "passed") && one.at === name?.at && one.say !== name.say,
  );
  const canChange = turn && name && otherAnswers(guide, session, turn, "agent").includes(name.say);
  return (
    <div className="alert" data-conflict={fact}>
      <p>
        {at !== undefined && (
          <strong>
            <Label>{`${shortOf(words, at)}: `}</Label>
          </strong>
        )}
        <Label quoting>
          {t(`agent.conflict.${toldBy}`, { told: label(told), answered: label(answered) })}
        </Label>
      </p>
      <div className="alert-actions">
        {canChange && (
          <button
            type="button"
            className="small"
            data-command="conflict-change"
            onClick={() => on.onChange(turn, name.say)}
          >
            <Label quoting>{t("agent.conflict.change", { told: label(told) })}</Label>
          </button>
        )}
        {toldBy === "agent" && (
          <button type="button" className="small" data-command="untell" onClick={() => on.onUntell(fact)}>
            {t("agent.conflict.untell")}
          </button>
        )}
      </div>
    </div>
  );
}
