import { useText } from "../../../ui/text/useText.ts";
import { Dialog } from "./Dialog.tsx";

interface NewCallDialogProps {
  /** Copies the internal note; gives whether that worked. */
  readonly onCopy: () => Promise<boolean>;
  readonly onNew: () => void;
  readonly onWriteUp: () => void;
  readonly onClose: () => void;
}

/** Asked only if the write-up was not copied: a new call wipes everything of the old one. */
export function NewCallDialog({ onCopy, onNew, onWriteUp, onClose }: NewCallDialogProps) {
  const t = useText();
  // What can't be copied here is shown where it can be selected.
  const copyFirst = async () => ((await onCopy()) ? onNew() : onWriteUp());
  return (
    <Dialog id="new-call" title={t("agent.new.title")} told={t("agent.new.warning")} onClose={onClose}>
      <div className="dialog-actions">
        <button type="button" className="tool main" data-command="new-copy" onClick={() => void copyFirst()}>
          {t("agent.new.copy")}
        </button>
        <button type="button" className="tool" data-command="new-anyway" onClick={onNew}>
          {t("agent.new.anyway")}
        </button>
        <button type="button" className="tool" data-command="new-stay" onClick={onClose}>
          {t("agent.new.stay")}
        </button>
      </div>
    </Dialog>
  );
}
