import type { Contact as ContactInfo } from "../../core/guide/pageData.ts";
import { HoursList } from "./HoursList.tsx";
import { NewTabLink } from "../text/NewTabLink.tsx";
import { useText } from "../text/useText.ts";
import { Words } from "../text/Words.tsx";

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
            <Words>{`${t("contact.email")} `}</Words>
            <a href={`mailto:${email}`} translate="no">
              {email}
            </a>
          </li>
        )}
        {phone && (
          <li>
            <Words>{`${t("contact.phone")} `}</Words>
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`} translate="no">
              {phone}
            </a>
          </li>
        )}
      </ul>
      {hours && <HoursList hours={hours} zone={contact["time-zone"]} />}
      {contact["one-ticket"] && <p className="hint">{t("contact.one-ticket")}</p>}
    </>
  );
}
