import type { ServiceInfo } from "../core/pageData.ts";
import { Filled } from "./Filled.tsx";
import { NewTabLink } from "./NewTabLink.tsx";
import { useText } from "./useText.ts";

/** The standing support line: help in a crisis, on every page and in every state, always in the same words. */
export function SupportLine({ service }: { readonly service: Pick<ServiceInfo, "crisis" | "emergency"> }) {
  const t = useText();
  const help = service.crisis["US"]?.find(({ call }) => call);
  return (
    <p className="support">
      <Filled
        template={help?.call ? t("support") : t("support.elsewhere")}
        values={{
          call: help?.call && <a href={`tel:${help.call}`}>{t("support.call", { number: help.call })}</a>,
          text: help?.text && <a href={`sms:${help.text}`}>{t("support.text", { number: help.text })}</a>,
          page: <NewTabLink href={service.emergency}>{t("support.page")}</NewTabLink>,
        }}
      />
    </p>
  );
}
