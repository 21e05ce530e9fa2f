import { factName } from "../../../core/desk/factName.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import type { Session } from "../../../core/session/session.ts";
import type { Conflict } from "../../../core/walk/trail.ts";
import type { View } from "../../../core/session/view.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { type ChangeableTurn, otherAnswers } from "../../../ui/past/otherAnswers.ts";
import { insideQuotes } from "../../../ui/typed/insideQuotes.ts";
import type { Text } from "../../../ui/text/makeText.ts";
import { useText } from "../../../ui/text/useText.ts";
import { askedBy, valueWords } from "../../../core/guide/factWords.ts";
import { shortOf } from "../../../core/guide/names.ts";
import { Label } from "../../../ui/text/Label.tsx";

interface ConflictLineProps {
  /** Missing: an empty line, so that the status region is there before what is told in it. */
  readonly conflict: Conflict | undefined;
  readonly guide: Guide;
  readonly session: Session;
  readonly view: View;
  readonly words: GuideWords;
  readonly onUntell: (fact: string) => void;
  readonly onChange: (turn: ChangeableTurn, say: string) => void;
}

/**
 * A contradiction is shown until someone settles it: by taking the fact back, or by changing the answer. It is told as
 * text that ends with these ways, and their buttons stand outside of it: Orca counts buttons in a status region as none.
 */
export function ConflictLine({ conflict, ...props }: ConflictLineProps) {
  const t = useText();
  const { guide, words } = props;
  const at = conflict && askedBy(guide.flow, conflict.fact);
  const ways = conflict ? waysToSettle(conflict, props, t) : [];
  return (
    <div className={conflict && "alert"} data-conflict={conflict?.fact}>
      <p role="status">
        {/* One element, or Orca says what is in it and then the whole. The gap is one that browsers keep at an end. */}
        {conflict && (
          <span className="block">
            {at !== undefined && <Label>{`${shortOf(words, at)}: `}</Label>}
            <Label
              quoting
            >{`${t(`agent.conflict.${conflict.toldBy}`, valuesOf(conflict, props))}\u00a0`}</Label>
            <span className="unseen">{ways.map(({ label }) => label).join("; ")}</span>
          </span>
        )}
      </p>
      {ways.length > 0 && (
        <div className="alert-actions">
          {ways.map(({ command, label, settle }) => (
            <button key={command} type="button" className="small" data-command={command} onClick={settle}>
              <Label quoting>{label}</Label>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

type Around = Omit<ConflictLineProps, "conflict">;

/** What was told and what was answered, to stand in quotation marks. */
function valuesOf({ fact, told, answered }: Conflict, { guide, words }: Around) {
  const label = (value: string) => insideQuotes(valueWords(guide.flow, words, fact, value) ?? value);
  return { told: label(told), answered: label(answered) };
}

/** To change the answer, where it can be; and to untick what was ticked here. */
function waysToSettle(conflict: Conflict, props: Around, t: Text) {
  const { guide, session, view } = props;
  const { fact, told, toldBy } = conflict;
  const name = factName(guide.flow, fact, told);
  const turn = view.turns.findLast(
    (one): one is ChangeableTurn =>
      (one.type === "answer" || one.type === "passed") && one.at === name?.at && one.say !== name.say,
  );
  const canChange = turn && name && otherAnswers(guide, session, turn, "agent").includes(name.say);
  const untick = () => {
    props.onUntell(fact);
    // This button is gone with the line: what is no longer ticked takes the focus.
    const field = askedBy(guide.flow, fact) ?? fact;
    document.querySelector<HTMLElement>(`[data-fact="${field}.${told}"]`)?.focus();
  };
  return [
    ...(canChange
      ? [
          {
            command: "conflict-change",
            label: t("agent.conflict.change", valuesOf(conflict, props)),
            settle: () => props.onChange(turn, name.say),
          },
        ]
      : []),
    ...(toldBy === "agent" ? [{ command: "untell", label: t("agent.conflict.untell"), settle: untick }] : []),
  ];
}
