import type { View } from "../../../core/session/view.ts";
import { shortOf } from "../../../core/guide/names.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { Label } from "../../../ui/text/Label.tsx";
import { useText } from "../../../ui/text/useText.ts";
import { Words } from "../../../ui/text/Words.tsx";
import { insideQuotes } from "../../../ui/typed/insideQuotes.ts";

interface NowAlertsProps {
  readonly view: View;
  readonly words: GuideWords;
  readonly onGoOn: () => void;
}

/** What is unusual about being here: how the call came here, and that it should perhaps not stay. */
export function NowAlerts({ view, words, onGoOn }: NowAlertsProps) {
  const t = useText();
  const { cameToNothing } = view;
  const last = view.turns.findLast(({ type }) => type !== "told");
  return (
    <>
      {cameToNothing !== undefined ? (
        <p className="alert">
          <Label quoting>
            {t("came-to-nothing", { cause: insideQuotes(shortOf(words, cameToNothing)) })}
          </Label>
        </p>
      ) : (
        last?.type === "jump" && last.wanted && <p className="alert">{t("agent.elsewhere")}</p>
      )}
      {view.forbidden && (
        <p className="alert">
          <Words>{`${t("agent.forbidden")} `}</Words>
          <button type="button" className="small" data-command="forbidden-go-on" onClick={onGoOn}>
            {t("forbidden.go-on")}
          </button>
        </p>
      )}
      {view.personFirst && view.kind !== "outcome" && <p className="alert">{t("agent.person-first")}</p>}
    </>
  );
}
