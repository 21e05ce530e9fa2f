import { useEffect } from "react";
import { crisisHelp } from "../../core/guide/crisisHelp.ts";
import { HelpLinks } from "../frame/HelpLinks.tsx";
import { useText } from "../text/useText.ts";
import { WithNumber } from "../text/WithNumber.tsx";
import type { CrisisHelpProps } from "./CrisisHelp.tsx";
import { useHeardFirst } from "./useHeardFirst.ts";

interface SoftLineProps extends CrisisHelpProps {
  /** It stands above the new question, which has just come to the top of the screen. */
  readonly isFirst?: boolean;
}

/**
 * One line of help above the normal reply. It takes the focus, so that it is heard before the reply and its links come
 * next. It is a group that is named by its words: of a focused paragraph a screen reader leaves out the
 * links, and Firefox gives a group no name that points to itself.
 */
export function SoftLine({ service, isFirst }: SoftLineProps) {
  const t = useText();
  const line = useHeardFirst<HTMLDivElement>();
  useEffect(() => {
    if (isFirst) line.current?.scrollIntoView({ block: "start" });
  }, [line, isFirst]);
  const { call, text } = crisisHelp(service).line ?? {};
  return (
    <div
      ref={line}
      role="group"
      aria-labelledby="cairn-soft"
      tabIndex={-1}
      className="soft"
      data-crisis="soft"
    >
      <span id="cairn-soft">
        <HelpLinks
          template={text ? "crisis.soft" : call ? "support.call-only" : "support.elsewhere"}
          {...{ call, text }}
          emergency={service.emergency}
        >
          <WithNumber template={t("crisis.call")} number={call} />
        </HelpLinks>
      </span>
    </div>
  );
}
