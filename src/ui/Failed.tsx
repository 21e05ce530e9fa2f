import { useEffect, useRef } from "react";
import type { Failure } from "../core/conversation.ts";
import type { ServiceInfo } from "../core/pageData.ts";
import { NewTabLink } from "./NewTabLink.tsx";
import { Notice } from "./Notice.tsx";
import { useText } from "./useText.ts";

export interface FailedProps {
  /** What went wrong, or went wrong last. */
  readonly failure: Failure;
  /** It is being tried again just now. */
  readonly trying: boolean;
  readonly service: Pick<ServiceInfo, "helpCenter">;
  /** The id of its heading, e.g. for a skip link. */
  readonly headingId?: string;
  readonly onRetry: () => void;
}

/** The guide could not be loaded: what happened, in one plain sentence, and the ways on. */
export function Failed({ failure, trying, service, headingId, onRetry }: FailedProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone with the conversation. After another try that failed, it is read again.
  useEffect(() => {
    if (!trying) heading.current?.focus({ preventScroll: true });
  }, [trying]);
  return (
    <div className="now flow" data-failure={failure}>
      <h2 id={headingId} ref={heading} tabIndex={-1} className="heading">
        {t(`failure.${failure}.title`)}
      </h2>
      <p>{t(`failure.${failure}`)}</p>
      <button type="button" className="answer" data-command="retry" onClick={onRetry}>
        <span className="label">{t("retry")}</span>
      </button>
      <p>
        <NewTabLink href={service.helpCenter}>{t("help-center")}</NewTabLink>
      </p>
      <Notice text={trying ? t("retrying") : undefined} />
    </div>
  );
}
