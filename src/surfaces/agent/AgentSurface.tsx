import { useSelector } from "@xstate/react";
import { useEffect, useMemo, useState } from "react";
import type { ActorRefFrom } from "xstate";
import type { conversation } from "../../core/conversation.ts";
import type { PageData } from "../../core/pageData.ts";
import { Failed } from "../../ui/Failed.tsx";
import { makeText } from "../../ui/makeText.ts";
import { SupportFooter } from "../../ui/SupportFooter.tsx";
import { TextContext } from "../../ui/TextContext.ts";
import { useLast } from "../../ui/useLast.ts";
import { AgentDesk } from "./AgentDesk.tsx";
import type { LoadedAgent } from "./loadAgent.ts";

export interface AgentSurfaceProps {
  readonly page: PageData;
  /** Missing while nothing could be loaded. */
  readonly loaded: Omit<LoadedAgent, "data"> | undefined;
  readonly actor: ActorRefFrom<typeof conversation>;
  /** The page is alive: what is sent to the actor from now on can't disturb hydration. */
  readonly onReady?: () => void;
}

/** A guide as a walkthrough for a support agent. */
export function AgentSurface({ page, loaded, actor, onReady }: AgentSurfaceProps) {
  const text = useMemo(() => makeText(page.text, page.locale), [page.text, page.locale]);
  const guide = useSelector(actor, ({ context }) => context.guide);
  const session = useSelector(actor, ({ context }) => context.session);
  const failure = useSelector(actor, ({ context }) => context.failure);
  const failed = useLast(failure);
  // Once: a new function with every render must not say "ready" again.
  const [ready] = useState(() => onReady);
  useEffect(() => ready?.(), [ready]);
  return (
    <TextContext value={text}>
      {guide && loaded ? (
        <AgentDesk page={page} loaded={loaded} guide={guide} session={session} send={actor.send} />
      ) : (
        failed && (
          <main>
            <Failed
              failure={failed}
              trying={!failure}
              service={page.service}
              onRetry={() => actor.send({ type: "retry" })}
            />
          </main>
        )
      )}
      <SupportFooter service={page.service} />
    </TextContext>
  );
}
