import type { GuideWords } from "../../core/guide/words.ts";
import type { Text } from "../text/makeText.ts";
import type { Heard } from "./listener.ts";
import { meantLabel } from "./meantLabel.ts";

/** What may be meant, as it stands on the buttons. Nothing where nothing was understood. */
export function optionLabels(heard: Heard, words: GuideWords, t: Text): readonly string[] {
  const meant = heard.kind === "answer" || heard.kind === "ask" ? heard.meant : [];
  return meant.map((one, index) =>
    heard.kind === "answer" && index === 0 ? t("typed.yes") : meantLabel(one, words, heard.says, t),
  );
}
