import { useEffect, useRef } from "react";
import type { ServiceInfo } from "../../core/guide/pageData.ts";
import { Bar } from "../Bar.tsx";
import { Choice } from "../now/Choice.tsx";
import { Contact } from "../now/Contact.tsx";
import { Notice } from "../Notice.tsx";
import { useText } from "../text/useText.ts";

interface ResumeQuestionProps {
  readonly headingId: string;
  readonly service: Pick<ServiceInfo, "contact" | "crisis" | "emergency" | "crisisIn">;
  /** A link that was followed waits: it is the other way on. */
  readonly linked?: boolean | undefined;
  /** News from the surface, e.g. that a link could not be read. */
  readonly notice?: string | undefined;
  /** Tries once more what the notice says has failed. */
  readonly onAgain?: (() => void) | undefined;
  readonly onLeave: () => void;
  readonly onContinue: () => void;
  readonly onFresh: () => void;
}

/** Asked before anything of a kept place is shown: who opens the page now may be somebody else. */
export function ResumeQuestion({
  headingId,
  service,
  linked,
  notice,
  onAgain,
  onLeave,
  onContinue,
  onFresh,
}: ResumeQuestionProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    // The button that was pressed goes with the question; what comes in its place has its heading's id.
    return () => document.getElementById(headingId)?.focus();
  }, [headingId]);
  return (
    <>
      <div className="now flow" aria-busy={false} data-resume={linked ? "linked" : ""}>
        <h2 id={headingId} ref={heading} tabIndex={-1} className="heading">
          {t("resume.title")}
        </h2>
        <p>{t(linked ? "resume.linked" : "resume.body")}</p>
        <ul className="bare answers">
          <li>
            <Choice data-command="resume" label={t("resume.continue")} onClick={onContinue} />
          </li>
          <li>
            <Choice
              data-command="fresh"
              label={t(linked ? "resume.open" : "resume.fresh")}
              onClick={onFresh}
            />
          </li>
        </ul>
        {/* Without a step in either of the two conversations. */}
        <details>
          <summary>{t("person")}</summary>
          <Contact contact={service.contact} />
        </details>
      </div>
      <Bar commands={[{ id: "leave", run: onLeave }]} service={service}>
        <Notice text={notice}>
          {onAgain && (
            <button type="button" className="quiet" data-command="retry" onClick={onAgain}>
              {t("retry")}
            </button>
          )}
        </Notice>
      </Bar>
    </>
  );
}
