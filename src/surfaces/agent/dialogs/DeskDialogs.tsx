import type { AgentData } from "../../../core/desk/agentData.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import type { CarriedCode } from "../../../core/handoff/carryCode.ts";
import type { Session } from "../../../core/session/session.ts";
import { viewOf } from "../../../core/session/view.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { copyText } from "../copyText.ts";
import { FindDialog } from "./FindDialog.tsx";
import { HelpDialog } from "./HelpDialog.tsx";
import { JumpDialog } from "./JumpDialog.tsx";
import { type KeptCallAnswers, KeptCallDialog } from "./KeptCallDialog.tsx";
import { MapDialog } from "../map/MapDialog.tsx";
import { NewCallDialog } from "./NewCallDialog.tsx";
import { PickUpDialog } from "./PickUpDialog.tsx";
import { WriteUpDialog } from "./WriteUpDialog.tsx";
import type { WriteUps } from "../writeUps.ts";

/** Which dialog is open above the desk, and about what. */
export type OpenDialog =
  | { readonly id: "find" | "map" | "write-up" | "help" | "new-call" }
  | { readonly id: "pick-up"; readonly link?: string }
  | ({ readonly id: "kept-call" } & KeptCallAnswers)
  | { readonly id: "jump"; readonly to: string; readonly typed?: string | undefined };

interface DeskDialogsProps {
  readonly open: OpenDialog | undefined;
  readonly guide: Guide;
  readonly session: Session;
  readonly words: GuideWords;
  readonly agent: AgentData;
  readonly keysOn: boolean;
  readonly onKeys: (on: boolean) => void;
  /** Nothing of this call would be lost by a new one. */
  readonly isSafe: boolean;
  readonly writeUps: WriteUps;
  readonly onCopied: () => void;
  /** A place was chosen: goes there, or asks first. */
  readonly onPick: (state: string) => void;
  readonly onGo: (to: string, typed?: string) => void;
  readonly onPickUp: (carried: CarriedCode) => void;
  /** Wipes the call; `requestNew` asks first if something would be lost. */
  readonly onNew: () => void;
  readonly onRequestNew: () => void;
  readonly onWriteUp: () => void;
  readonly onClose: () => void;
}

/** The one dialog that is open above the desk, if any. */
export function DeskDialogs({ open, guide, session, words, agent, keysOn, ...on }: DeskDialogsProps) {
  switch (open?.id) {
    case undefined:
      return null;
    case "find":
      return (
        <FindDialog
          guide={guide}
          session={session}
          words={words}
          agent={agent}
          onPick={on.onPick}
          onClose={on.onClose}
        />
      );
    case "map":
      return (
        <MapDialog
          flow={guide.flow}
          map={agent.map}
          view={viewOf(guide, session)}
          words={words}
          onPick={on.onPick}
          onClose={on.onClose}
        />
      );
    case "jump":
      return (
        <JumpDialog
          guide={guide}
          session={session}
          words={words}
          to={open.to}
          onGo={(to) => on.onGo(to, open.typed)}
          onClose={on.onClose}
        />
      );
    case "pick-up":
      return (
        <PickUpDialog
          guide={guide}
          agent={agent}
          link={open.link}
          replaces={!on.isSafe}
          onPickUp={on.onPickUp}
          onClose={on.onClose}
        />
      );
    case "kept-call":
      return <KeptCallDialog goOn={open.goOn} startNew={open.startNew} />;
    case "write-up":
      return (
        <WriteUpDialog
          writeUps={on.writeUps}
          keysOn={keysOn}
          onCopied={on.onCopied}
          onNewCall={on.onRequestNew}
          onClose={on.onClose}
        />
      );
    case "help":
      return <HelpDialog keysOn={keysOn} onKeys={on.onKeys} onClose={on.onClose} />;
    case "new-call":
      return (
        <NewCallDialog
          onCopy={() => copyText(on.writeUps.textOf("note", "text"))}
          onNew={on.onNew}
          onWriteUp={on.onWriteUp}
          onClose={on.onClose}
        />
      );
  }
}
