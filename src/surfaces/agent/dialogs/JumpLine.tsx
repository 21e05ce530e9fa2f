import type { JumpPreview } from "../../../core/desk/jumpTo.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { Label } from "../../../ui/text/Label.tsx";
import { useText } from "../../../ui/text/useText.ts";
import { shortOf } from "../../../core/guide/names.ts";

interface JumpLineProps {
  readonly words: GuideWords;
  readonly preview: JumpPreview;
}

/** Where a jump ends, if not where it is meant to, and why. */
export function JumpLine({ words, preview: { lands, why } }: JumpLineProps) {
  const t = useText();
  return (
    <span className="jump-line">
      {lands === undefined && <span className="warn">{t("agent.jump.no")}</span>}
      {lands !== undefined && why && (
        <span className={why === "asks" ? "hint" : "warn"} data-jump={why}>
          <Label>{t(`agent.jump.${why}`, { to: shortOf(words, lands) })}</Label>
        </span>
      )}
    </span>
  );
}
