import { crisisHelp } from "../../core/guide/crisisHelp.ts";
import type { ServiceInfo } from "../../core/guide/pageData.ts";
import { NewTabLink } from "../../ui/text/NewTabLink.tsx";
import { useHeardFirst } from "../../ui/typed/useHeardFirst.ts";
import { useText } from "../../ui/text/useText.ts";
import { WithNumber } from "../../ui/text/WithNumber.tsx";
import { Words } from "../../ui/text/Words.tsx";

interface DoNowCardProps {
  readonly service: Pick<ServiceInfo, "crisis" | "emergency">;
  /** Of its heading. */
  readonly id?: string;
  /** The message could not be checked: says so, and shows the same help. */
  readonly failed: boolean;
  readonly onGoOn: () => void;
  /** Tries to check it once more. */
  readonly onRetry?: (() => void) | undefined;
}

/**
 * Help first, as what the agent does now. Stops the call's steps. Its heading takes the focus and is described by all
 * the rest, so that it is heard at once and in order. It holds nothing of the message.
 */
export function DoNowCard({ service, id = "cairn-do-now", failed, onGoOn, onRetry }: DoNowCardProps) {
  const t = useText();
  const heading = useHeardFirst<HTMLHeadingElement>();
  return (
    <section className="pane do-now" aria-labelledby={id} data-crisis={failed ? "failed" : "card"}>
      <h2 ref={heading} id={id} tabIndex={-1} aria-describedby={`${id}-help`}>
        {t("crisis.agent.title")}
      </h2>
      <div id={`${id}-help`} className="flow">
        {failed && <p>{t("crisis.agent.failed")}</p>}
        <DoNowSteps service={service} />
        <p>{t("crisis.agent.unread")}</p>
      </div>
      {onRetry && (
        <button type="button" className="tool" data-command="retry" onClick={onRetry}>
          {t("retry")}
        </button>
      )}
      <button type="button" className="tool" data-command="go-on" onClick={onGoOn}>
        {t("crisis.agent.go-on")}
      </button>
    </section>
  );
}

/** Once shown it stays within reach until the next call. A denial does not remove it. */
export function PinnedDoNow({ service }: Pick<DoNowCardProps, "service">) {
  const t = useText();
  return (
    <details className="pane do-now" data-crisis="pinned">
      <summary>{t("crisis.agent.title")}</summary>
      <DoNowSteps service={service} />
    </details>
  );
}

function DoNowSteps({ service }: Pick<DoNowCardProps, "service">) {
  const t = useText();
  const { line, danger } = crisisHelp(service);
  return (
    <ol className="do-now-steps">
      <li>{t("crisis.agent.stop")}</li>
      <li>{t("crisis.agent.rule")}</li>
      <li>{t("crisis.agent.ask")}</li>
      <li>
        <strong>
          <WithNumber template={t("crisis.agent.danger")} number={danger} />
        </strong>
      </li>
      {line?.call && (
        <li>
          <strong>
            <WithNumber template={t("crisis.agent.give")} number={line.call} />
          </strong>
        </li>
      )}
      <li>{t("crisis.agent.trust")}</li>
      <li>
        <Words>{`${t("crisis.agent.page")} `}</Words>
        <NewTabLink href={service.emergency}>
          <Words translate="no">{service.emergency}</Words>
        </NewTabLink>
      </li>
    </ol>
  );
}
