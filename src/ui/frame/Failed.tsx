import type { ServiceInfo } from "../../core/guide/pageData.ts";
import { Choice } from "../now/Choice.tsx";
import { Contact } from "../now/Contact.tsx";
import { NewTabLink } from "../text/NewTabLink.tsx";
import { Notice } from "../Notice.tsx";
import { useText } from "../text/useText.ts";

export interface FailedProps {
  readonly service: Pick<ServiceInfo, "helpCenter" | "contact">;
  /** There is a guide without scripts to read. */
  readonly hasPlain: boolean;
}

/**
 * The guide can't be shown: what happened, in one plain sentence, and the ways on. Whoever shows it gives its buttons
 * their effect.
 */
export function Failed({ service, hasPlain }: FailedProps) {
  const t = useText();
  return (
    <div className="now flow" data-failure="start">
      <h2 tabIndex={-1} className="heading">
        {t("failure.heading")}
      </h2>
      <p>{t("failure.start")}</p>
      <Choice data-command="retry" label={t("retry")} />
      {hasPlain && <Choice data-command="plain" label={t("whole-guide")} />}
      <Notice text={undefined} />
      <h3>{t("person")}</h3>
      <Contact contact={service.contact} />
      <p>
        <NewTabLink href={service.helpCenter}>{t("help-center")}</NewTabLink>
      </p>
    </div>
  );
}
