import type { ReactNode } from "react";
import type { ServiceInfo } from "../../core/guide/pageData.ts";
import { Filled } from "../text/Filled.tsx";
import { NewTabLink } from "../text/NewTabLink.tsx";
import { useText } from "../text/useText.ts";
import { WithNumber } from "../text/WithNumber.tsx";

interface HelpLinksProps extends Pick<ServiceInfo, "emergency"> {
  /** The key of a sentence with `{call}`, `{text}` and `{page}` in it, or some of them. */
  readonly template: string;
  /** The numbers. */
  readonly call: string | undefined;
  readonly text: string | undefined;
  /** What the link to call says. */
  readonly children: ReactNode;
}

/** A sentence with the ways to help in it. */
export function HelpLinks({ template, call, text, emergency, children }: HelpLinksProps) {
  const t = useText();
  return (
    <Filled
      template={t(template)}
      values={{
        call: <a href={`tel:${call}`}>{children}</a>,
        text: (
          <a href={`sms:${text}`}>
            <WithNumber template={t("support.text")} number={text} />
          </a>
        ),
        page: <NewTabLink href={emergency}>{t("support.page")}</NewTabLink>,
      }}
    />
  );
}
