import type { Guide } from "../../core/walk/guide.ts";
import { encodeHandoff } from "../../core/handoff/encodeHandoff.ts";
import { packetLines } from "../../core/handoff/packet/packetLines.ts";
import { packetOf } from "../../core/handoff/packet/packetOf.ts";
import type { View } from "../../core/session/view.ts";
import type { GuideWords, InterfaceWords } from "../../core/guide/words.ts";
import { useText } from "../text/useText.ts";
import { CodeEntry } from "./CodeEntry.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { Fold } from "../frame/Fold.tsx";
import "./handoff.css";
import { PacketView } from "./PacketView.tsx";
import { Words } from "../text/Words.tsx";

export interface HandoffPanelProps {
  readonly guide: Guide;
  readonly view: View;
  readonly words: GuideWords;
  readonly text: InterfaceWords;
  readonly ticks: readonly string[];
  /** The address of this guide's page, from the root: links point there, from the widget, too. Empty: it has none. */
  readonly pageUrl: string;
  readonly onCode: (typed: string) => Promise<string | undefined>;
}

/** Everything to take a place elsewhere: a link, a code to read aloud, a summary for a person. Loaded when opened. */
export default function HandoffPanel({
  guide,
  view,
  words,
  text,
  ticks,
  pageUrl,
  onCode,
}: HandoffPanelProps) {
  const t = useText();
  const code = encodeHandoff(guide, view.trail);
  const walked = view.trail.length > 0;
  return (
    <div className="handoff flow">
      {code && walked && (
        <>
          <div className="code-line">
            <p>
              <Words>{`${t("share.code")} `}</Words>
              <strong key={code} className="code" translate="no" data-handoff-code={code}>
                {code}
              </strong>
            </p>
            {pageUrl && (
              <CopyButton
                command="copy-link"
                text={() => `${new URL(pageUrl, location.href).href}#t=${code.replaceAll("-", "")}`}
              />
            )}
          </div>
          <p className="hint">{t("share.warning")}</p>
        </>
      )}
      {walked && (
        <Fold command="packet" label={t("packet.title")}>
          <PacketView lines={packetLines(packetOf(guide, view, ticks), words, text)} words={text} />
        </Fold>
      )}
      {guide.draft ? null : view.roles.includes("person") ? (
        <Fold command="code" label={t("code.have")}>
          <CodeEntry onCode={onCode} />
        </Fold>
      ) : (
        <CodeEntry onCode={onCode} />
      )}
    </div>
  );
}
