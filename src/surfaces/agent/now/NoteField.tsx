import type { Ref } from "react";
import { useText } from "../../../ui/text/useText.ts";
import { Words } from "../../../ui/text/Words.tsx";
import { composes } from "../../../ui/typed/composes.ts";
import { unpiled } from "../../../ui/typed/shownWords.ts";
import { KeyHint } from "../keys/KeyHint.tsx";

interface NoteFieldProps {
  readonly note: string;
  readonly noteRef: Ref<HTMLTextAreaElement>;
  readonly hints: boolean;
  readonly onNote: (note: string) => void;
  /** Escape: the keys are commands again. */
  readonly onLeaveNote: () => void;
}

/** What the agent notes about this place of the call. */
export function NoteField({ note, noteRef, hints, onNote, onLeaveNote }: NoteFieldProps) {
  const t = useText();
  return (
    <div className="note">
      <label htmlFor="cairn-note">
        <Words>{`${t("agent.note")} `}</Words>
        <KeyHint keys="n" shown={hints} />
      </label>
      <textarea
        id="cairn-note"
        ref={noteRef}
        rows={2}
        value={note}
        onChange={(event) => onNote(unpiled(event.target.value))}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !composes(event.nativeEvent)) onLeaveNote();
        }}
      />
      <p className="hint">{t("agent.note.hint")}</p>
    </div>
  );
}
