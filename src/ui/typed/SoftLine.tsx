import { Filled } from "../Filled.tsx";
import { NewTabLink } from "../NewTabLink.tsx";
import { useText } from "../useText.ts";
import type { CrisisHelpProps } from "./CrisisHelp.tsx";
import { WithNumber } from "../WithNumber.tsx";

/** One line of help above the normal reply. Phrasing only: it stands inside status regions. */
export function SoftLine({ service }: CrisisHelpProps) {
  const t = useText();
  const { call, text } = service.crisis["US"]?.find((help) => help.call && help.text) ?? {};
  return (
    <span className="soft block" data-crisis="soft">
      <Filled
        template={t("crisis.soft")}
        values={{
          call: (
            <a href={`tel:${call ?? ""}`}>
              <WithNumber template={t("crisis.call")} number={call} />
            </a>
          ),
          text: (
            <a href={`sms:${text ?? ""}`}>
              <WithNumber template={t("support.text")} number={text} />
            </a>
          ),
          page: <NewTabLink href={service.emergency}>{t("support.page")}</NewTabLink>,
        }}
      />
    </span>
  );
}
