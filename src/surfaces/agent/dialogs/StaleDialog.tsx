import type { GuideWords } from "../../../core/guide/words.ts";
import { Label } from "../../../ui/text/Label.tsx";
import { useText } from "../../../ui/text/useText.ts";
import { shortOf } from "../../../core/guide/names.ts";
import { Dialog } from "./Dialog.tsx";
import type { WaitingEdition } from "../call/useNewEdition.ts";
import { Words } from "../../../ui/text/Words.tsx";

interface StaleDialogProps {
  readonly edition: WaitingEdition;
  /** For what is gone. */
  readonly oldWords: GuideWords;
}

/** The guide was rebuilt during the call: nobody goes on before they have seen what changed on their path. */
export function StaleDialog({ edition: { changes, words, confirm }, oldWords }: StaleDialogProps) {
  const t = useText();
  return (
    <Dialog
      id="stale"
      title={t("agent.stale.title")}
      told={
        changes.length === 0 ? (
          t("agent.stale.elsewhere")
        ) : (
          <>
            <p>{t("agent.stale.path")}</p>
            <ul className="changes">
              {changes.map(({ state, what }) => (
                <li key={`${state} ${what}`} data-changed={state} data-what={what}>
                  <strong>
                    <Label>{shortOf(words.states[state] ? words : oldWords, state)}</Label>
                  </strong>
                  <Words>{`: ${t(`agent.stale.${what}`)}`}</Words>
                </li>
              ))}
            </ul>
          </>
        )
      }
      firm
      onClose={confirm}
    >
      <div className="dialog-actions">
        <button type="button" className="tool main" data-command="stale-confirm" onClick={confirm}>
          {t("agent.stale.confirm")}
        </button>
      </div>
    </Dialog>
  );
}
