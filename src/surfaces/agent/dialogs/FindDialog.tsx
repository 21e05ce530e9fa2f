import { shortOf } from "../../../core/guide/names.ts";
import { Label } from "../../../ui/text/Label.tsx";
import { useText } from "../../../ui/text/useText.ts";
import { Words } from "../../../ui/text/Words.tsx";
import { KeyHint } from "../keys/KeyHint.tsx";
import { Dialog } from "./Dialog.tsx";
import { JumpLine } from "./JumpLine.tsx";
import { type FindDialogProps, useFind } from "./useFind.ts";

/** Finds any state, cause or phrase. Arrows choose, Enter goes there; where else a jump would end stands below each. */
export function FindDialog(props: FindDialogProps) {
  const { words, onClose } = props;
  const t = useText();
  const { typed, found, chosen, type, press, pick } = useFind(props);
  return (
    <Dialog id="find" title={t("agent.find")} onClose={onClose}>
      <input
        data-first
        className="field"
        type="text"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="cairn-found"
        aria-label={t("agent.find.label")}
        aria-activedescendant={found[chosen] && `cairn-found-${chosen}`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <div role="listbox" id="cairn-found" className="found" aria-label={t("agent.find.found")}>
        {found.map((place, index) => (
          // The keyboard works on the box above; this is for the mouse.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={place.state}
            id={`cairn-found-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            aria-disabled={place.preview.lands === undefined}
            data-found={place.state}
            onClick={() => pick(place)}
          >
            <strong>
              <Label>{shortOf(words, place.state)}</Label>
            </strong>
            {place.phrase && <span className="hint">{`“${place.phrase}”`}</span>}
            <JumpLine words={words} preview={place.preview} />
          </div>
        ))}
      </div>
      <div className="dialog-foot">
        <p role="status" className="hint">
          {typed.trim() && (
            <Words>
              {found.length === 0 ? t("agent.find.none") : t.plural("agent.find.count", found.length)}
            </Words>
          )}
        </p>
        <p className="hint" aria-hidden="true">
          <KeyHint keys="↑" shown />
          <KeyHint keys="↓" shown />
          <Words>{` ${t("agent.find.choose")} `}</Words>
          <KeyHint keys="Enter" shown />
          <Words>{` ${t("agent.find.go")}`}</Words>
        </p>
      </div>
    </Dialog>
  );
}
