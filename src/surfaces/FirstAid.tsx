import type { ReactNode } from "react";
import type { PageData } from "../core/guide/pageData.ts";
import { CommandBar } from "../ui/conversation/CommandBar.tsx";
import { Contact } from "../ui/now/Contact.tsx";
import { Failed } from "../ui/frame/Failed.tsx";
import { makeText } from "../ui/text/makeText.ts";
import { never } from "../ui/never.ts";
import { SupportLine } from "../ui/frame/SupportLine.tsx";
import { TextContext } from "../ui/text/TextContext.ts";

interface FirstAidProps {
  readonly page: PageData;
  /** The card with help, for a message that could not be checked. */
  readonly crisis: ReactNode;
}

/**
 * What shows when the app is not there to draw it: that something takes long, that the guide can't be shown, and help.
 * In every page from the beginning, out of sight; the inline script brings it up. Only ever prerendered.
 */
export function FirstAid({ page, crisis }: FirstAidProps) {
  const { service, surface } = page;
  const isMember = surface !== "agent";
  const t = makeText(page.text, page.locale);
  return (
    <TextContext value={t}>
      {page.typed && <div data-aid="crisis">{crisis}</div>}
      <main data-aid="failed">
        <p className="hint">{service.name}</p>
        <Failed service={service} hasPlain={isMember} />
        <div className="bar">
          {isMember && <CommandBar commands={[{ id: "leave", run: never }]} />}
          {/* Where the guide has it in the footer, too: here it has no other. */}
          <SupportLine service={service} place={service.crisisIn} />
        </div>
      </main>
      <section data-aid="slow" aria-label={t("slow")}>
        <p role="status">{t("slow")}</p>
        {isMember && (
          <button type="button" className="quiet" data-command="plain">
            {t("whole-guide")}
          </button>
        )}
        <details>
          <summary>{t("person")}</summary>
          <Contact contact={service.contact} />
        </details>
      </section>
    </TextContext>
  );
}
