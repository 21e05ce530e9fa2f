import { useState } from "react";
import type { PacketLine } from "../../core/handoff/packet/packetLines.ts";
import { packetText } from "../../core/handoff/packet/packetText.ts";
import type { InterfaceWords } from "../../core/guide/words.ts";
import { useText } from "../text/useText.ts";
import { CopyButton } from "./CopyButton.tsx";
import { Label } from "../text/Label.tsx";
import { Words } from "../text/Words.tsx";

interface PacketViewProps {
  readonly lines: readonly PacketLine[];
  readonly words: InterfaceWords;
}

/**
 * The summary for a person, read by the member first. A line that is taken out is in nothing that is copied or printed.
 */
export function PacketView({ lines, words }: PacketViewProps) {
  const t = useText();
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const sections = [...new Set(lines.map(({ section }) => section))];
  const toggle = (id: string) => {
    const next = new Set(removed);
    if (!next.delete(id)) next.add(id);
    setRemoved(next);
  };
  return (
    <div className="packet flow" data-packet>
      <h2 className="print-only">{t("packet.title")}</h2>
      <p className="hint no-print">{t("packet.hint")}</p>
      {sections.map((section) => (
        <section
          key={section}
          data-empty={lines.every((line) => line.section !== section || removed.has(line.id)) || undefined}
        >
          <h3>{t(`packet.${section}`)}</h3>
          <ul className="bare">
            {lines
              .filter((line) => line.section === section)
              .map(({ id, text }) => (
                <li key={id} className="packet-line" data-removed={removed.has(id) || undefined}>
                  <Label>{text}</Label>
                  <button
                    type="button"
                    className="quiet"
                    data-command="packet-remove"
                    onClick={() => toggle(id)}
                  >
                    <Words>{t(removed.has(id) ? "packet.keep" : "packet.remove")}</Words>
                    <span className="unseen">
                      <Label>{`: ${text}`}</Label>
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <div className="copies">
        <CopyButton command="copy-packet" text={() => packetText(lines, words, "text", removed)} />
        <CopyButton
          command="copy-packet-markdown"
          text={() => packetText(lines, words, "markdown", removed)}
        />
        <button type="button" className="quiet" data-command="print" onClick={() => print()}>
          {t("print")}
        </button>
      </div>
    </div>
  );
}
