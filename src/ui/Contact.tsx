import type { Contact as ContactInfo } from "../core/pageData.ts";
import { HoursList } from "./HoursList.tsx";
import { NewTabLink } from "./NewTabLink.tsx";
import { useText } from "./useText.ts";

/** How to reach a person: what the deployer set, and nothing else. */
export function Contact({ contact }: { readonly contact: ContactInfo }) {
  const t = useText();
  const { href, email, phone, hours } = contact;
  return (
    <>
      <ul className="bare contact" aria-label={t("contact")}>
        {href && (
          <li>
            <NewTabLink href={href}>{t("contact.form")}</NewTabLink>
          </li>
        )}
        {email && (
          <li>
            {t("contact.email")} <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {phone && (
          <li>
            {t("contact.phone")} <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>
          </li>
        )}
      </ul>
      {hours && <HoursList hours={hours} zone={contact["time-zone"]} />}
      {contact["one-ticket"] && <p className="hint">{t("contact.one-ticket")}</p>}
    </>
  );
}
