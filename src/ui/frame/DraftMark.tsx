import type { Guide } from "../../core/walk/guide.ts";
import { useText } from "../text/useText.ts";

/** Says calmly that a guide was never published. Nothing for any other guide. */
export function DraftMark({ guide }: { readonly guide: Pick<Guide, "draft"> | undefined }) {
  const t = useText();
  return guide?.draft ? (
    <p className="eyebrow" data-draft>
      {t("draft")}
    </p>
  ) : null;
}
