import type { View } from "../../../core/session/view.ts";
import { shortOf } from "../../../core/guide/names.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { Label } from "../../../ui/text/Label.tsx";
import { useText } from "../../../ui/text/useText.ts";
import { Words } from "../../../ui/text/Words.tsx";
import { KeyHint } from "../keys/KeyHint.tsx";

interface EndActionsProps {
  readonly view: View;
  readonly words: GuideWords;
  readonly hints: boolean;
  readonly onWriteUp: () => void;
  readonly onNew: () => void;
  /** On to what is left, or straight to what was said besides. */
  readonly onGoOn: (to?: string) => void;
}

/** Where the guide ends: what an agent does with the call then. */
export function EndActions({ view, words, hints, onWriteUp, onNew, onGoOn }: EndActionsProps) {
  const t = useText();
  const { besides } = view;
  return (
    <>
      <p className="hint">{t("agent.ended")}</p>
      <div className="dialog-actions">
        <button type="button" className="tool main" data-command="end-write-up" onClick={onWriteUp}>
          <Words>{`${t("agent.tool.write-up")} `}</Words>
          <KeyHint keys="c" shown={hints} />
        </button>
        {besides && (
          <button type="button" className="tool" data-command="besides" onClick={() => onGoOn(besides)}>
            <Label>{t("besides", { cause: shortOf(words, besides) })}</Label>
          </button>
        )}
        {view.goesOn && (
          <button type="button" className="tool" data-command="something-else" onClick={() => onGoOn()}>
            {t("something-else")}
          </button>
        )}
        <button type="button" className="tool" data-command="end-new" onClick={onNew}>
          <Words>{`${t("agent.tool.new")} `}</Words>
          <KeyHint keys="⇧N" shown={hints} />
        </button>
      </div>
    </>
  );
}
