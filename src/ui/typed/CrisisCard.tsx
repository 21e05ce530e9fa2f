import { useEffect, useRef } from "react";
import { Choice } from "../now/Choice.tsx";
import { useText } from "../text/useText.ts";
import { CrisisHelp, type CrisisHelpProps } from "./CrisisHelp.tsx";
import { useHeardFirst } from "./useHeardFirst.ts";

interface CrisisCardProps extends CrisisHelpProps {
  /** The id of the current heading, for the skip link. */
  readonly headingId: string;
  /** The message could not be checked: says so, and shows the same help. */
  readonly failed?: boolean;
  /** The guide's title: what can be gone on with. */
  readonly title: string;
  readonly onGoOn: () => void;
  /** Tries to check it once more. */
  readonly onRetry?: (() => void) | undefined;
}

/**
 * Help first. Stops the flow: the guide is one tap below. Its heading takes the focus and is described by all the rest,
 * so that it is heard at once and in the order it is written. It holds nothing of the message.
 */
export function CrisisCard({ headingId, failed = false, title, onGoOn, onRetry, ...help }: CrisisCardProps) {
  const t = useText();
  const top = useRef<HTMLElement>(null);
  const heading = useHeardFirst<HTMLHeadingElement>();
  const helpId = `${headingId}-help`;
  useEffect(() => {
    // In braces: newer browsers give a promise, and an effect must not.
    const show = () => {
      top.current?.scrollIntoView({ block: "start" });
    };
    show();
    // Firefox brings the caret of the box, which was just emptied, back into sight within the next frame. Who has gone on
    // by then is left where they are.
    const stay = () => heading.current === document.activeElement && show();
    let frame = requestAnimationFrame(() => (frame = requestAnimationFrame(stay)));
    return () => cancelAnimationFrame(frame);
  }, [heading]);
  return (
    <div className="crisis flow" data-crisis={failed ? "failed" : "card"}>
      <h2 ref={heading} id={headingId} tabIndex={-1} className="heading" aria-describedby={helpId}>
        {t("crisis.title")}
      </h2>
      <div id={helpId} className="flow">
        <p>{t(failed ? "crisis.failed" : "crisis.body")}</p>
        <CrisisHelp {...help} />
        {!failed && <p>{t("crisis.other")}</p>}
        <p>{t("crisis.unread")}</p>
      </div>
      {onRetry && <Choice data-command="retry" label={t("retry")} onClick={onRetry} />}
      <Choice data-command="go-on" label={t("crisis.go-on", { title })} onClick={onGoOn} />
      <i ref={top} className="top" />
    </div>
  );
}
