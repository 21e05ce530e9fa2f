import { crisisHelp } from "../../core/guide/crisisHelp.ts";
import { Filled } from "../text/Filled.tsx";
import { NewTabLink } from "../text/NewTabLink.tsx";
import { useText } from "../text/useText.ts";
import { WithNumber } from "../text/WithNumber.tsx";
import type { CrisisHelpProps } from "./CrisisHelp.tsx";
import { useHeardFirst } from "./useHeardFirst.ts";

/**
 * One line of help above the normal reply. It takes the focus, so that it is heard before the reply and its links come
 * next. It is a group that is named by its words: of a focused paragraph a screen reader leaves out the
 * links, and Firefox gives a group no name that points to itself.
 */
export function SoftLine({ service }: CrisisHelpProps) {
  const t = useText();
  const line = useHeardFirst<HTMLDivElement>();
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
        <Filled
          template={t(text ? "crisis.soft" : call ? "support.call-only" : "support.elsewhere")}
          values={{
            call: (
              <a href={`tel:${call}`}>
                <WithNumber template={t("crisis.call")} number={call} />
              </a>
            ),
            text: (
              <a href={`sms:${text}`}>
                <WithNumber template={t("support.text")} number={text} />
              </a>
            ),
            page: <NewTabLink href={service.emergency}>{t("support.page")}</NewTabLink>,
          }}
        />
      </span>
    </div>
  );
}
