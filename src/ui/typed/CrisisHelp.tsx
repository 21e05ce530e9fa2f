import { crisisHelp } from "../../core/guide/crisisHelp.ts";
import type { ServiceInfo } from "../../core/guide/pageData.ts";
import { NewTabLink } from "../text/NewTabLink.tsx";
import { useText } from "../text/useText.ts";
import { Filled } from "../text/Filled.tsx";
import { WithNumber } from "../text/WithNumber.tsx";
import { Words } from "../text/Words.tsx";

export interface CrisisHelpProps {
  readonly service: Pick<ServiceInfo, "crisis" | "emergency">;
}

/** The resources themselves: call, text, chat, the emergency number, the service's own page, someone trusted. */
export function CrisisHelp({ service }: CrisisHelpProps) {
  const t = useText();
  const { line, chat, danger } = crisisHelp(service);
  return (
    <>
      <ul className="bare answers">
        {line?.call && (
          <li>
            <a className="answer" href={`tel:${line.call}`}>
              <WithNumber template={t("crisis.call")} number={line.call} />
            </a>
          </li>
        )}
        {line?.text && (
          <li>
            <a className="answer" href={`sms:${line.text}`}>
              <WithNumber template={t("crisis.text")} number={line.text} />
            </a>
          </li>
        )}
        {chat?.href && (
          <li>
            <NewTabLink href={chat.href}>
              <Filled
                template={t("crisis.chat")}
                values={{ name: <Words translate="no">{chat.name}</Words> }}
              />
            </NewTabLink>
          </li>
        )}
      </ul>
      {line?.call && (
        <p>
          <WithNumber template={t("crisis.us")} number={line.call} />
        </p>
      )}
      <p>
        <WithNumber template={t("crisis.danger")} number={danger} />
      </p>
      <p>
        <NewTabLink href={service.emergency}>{t("crisis.page")}</NewTabLink>
      </p>
      <p>{t("crisis.trust")}</p>
    </>
  );
}
