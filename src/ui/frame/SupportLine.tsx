import { crisisHelp } from "../../core/guide/crisisHelp.ts";
import type { ServiceInfo } from "../../core/guide/pageData.ts";
import { HelpLinks } from "./HelpLinks.tsx";
import { useText } from "../text/useText.ts";
import { Words } from "../text/Words.tsx";

interface SupportLineProps {
  readonly service: Pick<ServiceInfo, "crisis" | "emergency" | "crisisIn">;
  /** Which place this is. The line shows in the one that the guide has it in: the bar, if it says nothing. */
  readonly place?: "bar" | "footer" | undefined;
}

/** The standing support line: help in a crisis, on every page and in every state, always in the same words. */
export function SupportLine({ service, place = "bar" }: SupportLineProps) {
  const t = useText();
  if ((service.crisisIn ?? "bar") !== place) return null;
  const { call, text } = crisisHelp(service).line ?? {};
  const both = call !== undefined && call === text;
  return (
    <p className="support">
      <HelpLinks
        template={both ? "support" : call ? "support.call-only" : "support.elsewhere"}
        {...{ call, text }}
        emergency={service.emergency}
      >
        <Words>{t("support.call")}</Words>
        {/* One number for both stands once in the line, but a link has to say by itself where it leads. */}
        <Words className={both ? "unseen" : undefined} translate="no">{` ${call}`}</Words>
      </HelpLinks>
    </p>
  );
}
