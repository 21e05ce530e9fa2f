import type { ReactNode } from "react";
import type { ServiceInfo } from "../../core/guide/pageData.ts";
import { Notice } from "../../ui/Notice.tsx";
import { SupportLine } from "../../ui/frame/SupportLine.tsx";
import type { Listener } from "../../ui/typed/listener.ts";
import { AgentTyped } from "./AgentTyped.tsx";
import { DoNowCard, PinnedDoNow } from "./DoNowCard.tsx";
import { useText } from "../../ui/text/useText.ts";
import type { useAgentTyped } from "./useAgentTyped.ts";

interface CallColumnProps {
  readonly service: ServiceInfo;
  readonly news: string;
  readonly listener: Listener | undefined;
  readonly heard: ReturnType<typeof useAgentTyped>;
  readonly hints: boolean;
  /** The reader turns from what was typed to the answers below. */
  readonly onAnswers: () => void;
  /** Where the call is. Not shown while help comes first. */
  readonly children: ReactNode;
}

/** The first column: what just happened, what the member says, help where it is needed, and where the call is. */
export function CallColumn({ service, news, listener, heard, hints, onAnswers, children }: CallColumnProps) {
  const t = useText();
  const { typing } = heard;
  return (
    <div className="column">
      <Notice text={news || undefined}>
        {heard.undo && (
          <button type="button" className="small" data-command="untype" onClick={heard.undo}>
            {t("undo")}
          </button>
        )}
      </Notice>
      {listener && (
        <AgentTyped
          listener={listener}
          heard={heard}
          service={service}
          hints={hints}
          onAnswers={() => {
            typing.close();
            onAnswers();
          }}
        />
      )}
      {typing.pinned && !typing.stopped && <PinnedDoNow service={service} />}
      {typing.stopped ? (
        <DoNowCard service={service} failed={typing.failed} onGoOn={typing.onGoOn} onRetry={typing.onRetry} />
      ) : (
        children
      )}
      <div className="desk-help" data-help={typing.exchange ? "" : undefined}>
        <SupportLine service={service} place={typing.exchange ? service.crisisIn : "bar"} />
      </div>
    </div>
  );
}
