import { jumpTo } from "../../../core/desk/jumpTo.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import type { Session } from "../../../core/session/session.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { useText } from "../../../ui/text/useText.ts";
import { shortOf } from "../../../core/guide/names.ts";
import { Dialog } from "./Dialog.tsx";
import { JumpLine } from "./JumpLine.tsx";

interface JumpDialogProps {
  readonly guide: Guide;
  readonly session: Session;
  readonly words: GuideWords;
  readonly to: string;
  readonly onGo: (to: string) => void;
  readonly onClose: () => void;
}

/** Asked before a jump that ends elsewhere than it is meant to, or at a question that comes first. */
export function JumpDialog({ guide, session, words, to, onGo, onClose }: JumpDialogProps) {
  const t = useText();
  const preview = jumpTo(guide, session, to);
  return (
    <Dialog
      id="jump"
      title={t("agent.jump.title", { to: shortOf(words, to) })}
      told={<JumpLine words={words} preview={preview} />}
      onClose={onClose}
    >
      <div className="dialog-actions">
        {preview.lands !== undefined && (
          <button type="button" className="tool main" data-command="jump-go" onClick={() => onGo(to)}>
            {t("agent.jump.go")}
          </button>
        )}
        <button type="button" className="tool" data-command="jump-stay" onClick={onClose}>
          {t("agent.jump.stay")}
        </button>
      </div>
    </Dialog>
  );
}
