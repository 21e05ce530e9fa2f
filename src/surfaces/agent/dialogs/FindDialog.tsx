import { useState } from "react";
import type { AgentData } from "../../../core/desk/agentData.ts";
import { findPlaces } from "../../../core/desk/findPlaces.ts";
import { jumpTo } from "../../../core/desk/jumpTo.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import type { Session } from "../../../core/session/session.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { Label } from "../../../ui/text/Label.tsx";
import { useText } from "../../../ui/text/useText.ts";
import { shortOf } from "../../../core/guide/names.ts";
import { Dialog } from "./Dialog.tsx";
import { JumpLine } from "./JumpLine.tsx";
import { KeyHint } from "../KeyHint.tsx";
import { composes } from "../../../ui/typed/composes.ts";
import { Words } from "../../../ui/text/Words.tsx";

interface FindDialogProps {
  readonly guide: Guide;
  readonly session: Session;
  readonly words: GuideWords;
  readonly agent: AgentData;
  readonly onPick: (state: string) => void;
  readonly onClose: () => void;
}

/** Finds any state, cause or phrase. Arrows choose, Enter goes there; where else a jump would end stands below each. */
export function FindDialog({ guide, session, words, agent, onPick, onClose }: FindDialogProps) {
  const t = useText();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = findPlaces(guide.flow, words, agent.phrases, typed);
  const pick = (state: string | undefined) => {
    if (state !== undefined && jumpTo(guide, session, state).lands !== undefined) onPick(state);
  };
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
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (composes(event.nativeEvent)) return;
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step) {
            event.preventDefault();
            setChosen((chosen + step + found.length) % Math.max(1, found.length));
          } else if (event.key === "Enter") {
            // Or the same press would also push the button that has the focus next.
            event.preventDefault();
            pick(found[chosen]?.state);
          }
        }}
      />
      <div role="listbox" id="cairn-found" className="found" aria-label={t("agent.find.found")}>
        {found.map(({ state, phrase }, index) => {
          const preview = jumpTo(guide, session, state);
          return (
            // The keyboard works on the box above; this is for the mouse.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={state}
              id={`cairn-found-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              aria-disabled={preview.lands === undefined}
              data-found={state}
              onClick={() => pick(state)}
            >
              <strong>
                <Label>{shortOf(words, state)}</Label>
              </strong>
              {phrase && <span className="hint">{`“${phrase}”`}</span>}
              <JumpLine words={words} preview={preview} />
            </div>
          );
        })}
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
