import { useText } from "../../../ui/text/useText.ts";
import { Dialog } from "./Dialog.tsx";

export interface KeptCallAnswers {
  readonly goOn: () => void;
  readonly startNew: () => void;
}

/** Asked before anything of a kept call is shown: this may be a copy of its tab, or the next agent's shift. */
export function KeptCallDialog({ goOn, startNew }: KeptCallAnswers) {
  const t = useText();
  return (
    <Dialog id="kept-call" title={t("agent.kept.title")} told={t("agent.kept.body")} firm onClose={() => {}}>
      <div className="dialog-actions">
        <button type="button" className="tool main" data-command="kept-go-on" onClick={goOn}>
          {t("agent.kept.go-on")}
        </button>
        <button type="button" className="tool" data-command="kept-new" onClick={startNew}>
          {t("agent.kept.new")}
        </button>
      </div>
    </Dialog>
  );
}
