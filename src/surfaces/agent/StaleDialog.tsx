import type { NewEdition } from "../../core/agent/changesOnPath.ts";
import type { GuideWords } from "../../core/words.ts";
import { useText } from "../../ui/useText.ts";
import { shortOf } from "../../ui/wordsOf.ts";
import { Dialog } from "./Dialog.tsx";

interface StaleDialogProps {
  readonly edition: NewEdition;
  /** The new words, and the old ones for what is gone. */
  readonly words: GuideWords;
  readonly oldWords: GuideWords;
  readonly onConfirm: () => void;
}

/** The guide was rebuilt during the call: nobody goes on before they have seen what changed on their path. */
export function StaleDialog({ edition: { changes }, words, oldWords, onConfirm }: StaleDialogProps) {
  const t = useText();
  return (
    <Dialog id="stale" title={t("agent.stale.title")} firm onClose={onConfirm}>
      {changes.length === 0 ? (
        <p>{t("agent.stale.elsewhere")}</p>
      ) : (
        <>
          <p>{t("agent.stale.path")}</p>
          <ul className="changes">
            {changes.map(({ state, what }) => (
              <li key={`${state} ${what}`} data-changed={state} data-what={what}>
                <strong>{shortOf(words.states[state] ? words : oldWords, state)}</strong>:{" "}
                {t(`agent.stale.${what}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="dialog-actions">
        <button
          type="button"
          className="tool main"
          data-first
          data-command="stale-confirm"
          onClick={onConfirm}
        >
          {t("agent.stale.confirm")}
        </button>
      </div>
    </Dialog>
  );
}
