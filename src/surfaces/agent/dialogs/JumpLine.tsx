import { type JumpPreview } from "../../../core/desk/jumpTo.ts";
import { factText } from "../../../core/desk/factText.ts";
import type { Flow } from "../../../core/guide/flow.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { Label } from "../../../ui/text/Label.tsx";
import { useText } from "../../../ui/text/useText.ts";
import { shortOf } from "../../../core/guide/names.ts";

interface JumpLineProps {
  readonly flow: Flow;
  readonly words: GuideWords;
  readonly preview: JumpPreview;
}

/** What a jump takes for granted, and where it ends if not there. */
export function JumpLine({ flow, words, preview: { lands, why, assumed } }: JumpLineProps) {
  const t = useText();
  return (
    <span className="jump-line">
      {lands === undefined && <span className="warn">{t("agent.jump.no")}</span>}
      {lands !== undefined && why && (
        <span className="warn">
          <Label>{t(`agent.jump.${why}`, { to: shortOf(words, lands) })}</Label>
        </span>
      )}
      {assumed.map(({ fact, value, state }) => {
        const label = factText(flow, words, fact, value) ?? value;
        return (
          <span
            key={fact}
            className={state === "against" ? "warn" : "hint"}
            data-assumed={`${fact}=${value}`}
            data-assumed-state={state}
          >
            <Label>{t(`agent.jump.${state}`, { fact: label })}</Label>
          </span>
        );
      })}
    </span>
  );
}
