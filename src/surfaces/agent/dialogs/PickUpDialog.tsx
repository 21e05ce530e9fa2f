import { useState } from "react";
import type { AgentData } from "../../../core/desk/agentData.ts";
import { pickUp } from "../../../core/desk/pickUp.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import type { CarriedCode } from "../../../core/handoff/carryCode.ts";
import { useText } from "../../../ui/text/useText.ts";
import { Dialog } from "./Dialog.tsx";
import { Words } from "../../../ui/text/Words.tsx";

interface PickUpDialogProps {
  readonly guide: Guide;
  readonly agent: AgentData;
  /** A link that is there already. */
  readonly link?: string | undefined;
  /** Something of this call would be lost. */
  readonly replaces: boolean;
  readonly onPickUp: (carried: CarriedCode) => void;
  readonly onClose: () => void;
}

/** Takes over where a member is: a pasted link, or the code as it is spoken. */
export function PickUpDialog({ guide, agent, link = "", replaces, onPickUp, onClose }: PickUpDialogProps) {
  const t = useText();
  const [typed, setTyped] = useState(link);
  const [refused, setRefused] = useState<{ text: string; href?: string | undefined }>();
  const go = () => {
    const picked = pickUp(guide, typed, Object.keys(agent.guides));
    if (picked.ok) return onPickUp(picked.carried);
    const other = picked.guide === undefined ? undefined : agent.guides[picked.guide];
    setRefused({ text: t(`agent.pick-up.${picked.why}`, { guide: other?.title ?? "" }), href: other?.href });
  };
  return (
    <Dialog id="pick-up" title={t("agent.pick-up.title")} onClose={onClose}>
      {replaces && <p className="alert">{t("agent.pick-up.replaces")}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <label htmlFor="cairn-code">{t("agent.pick-up.label")}</label>
        <input
          id="cairn-code"
          data-first
          className="field code"
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={typed}
          aria-describedby="cairn-refused"
          aria-invalid={refused !== undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setRefused(undefined);
          }}
        />
        <p id="cairn-refused" role="status" className="warn">
          {refused && <Words>{`${refused.text} `}</Words>}
          {refused?.href && <a href={refused.href}>{t("agent.pick-up.there")}</a>}
        </p>
        <div className="dialog-actions">
          <button type="submit" className="tool main" data-command="pick-up-go">
            {t("agent.pick-up.go")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
