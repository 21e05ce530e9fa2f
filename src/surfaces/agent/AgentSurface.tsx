import { useSelector } from "@xstate/react";
import { useMemo } from "react";
import type { ActorRefFrom } from "xstate";
import type { conversation } from "../../core/session/conversation.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import { makeText } from "../../ui/text/makeText.ts";
import { SupportFooter } from "../../ui/frame/SupportFooter.tsx";
import { TextContext } from "../../ui/text/TextContext.ts";
import { AgentDesk } from "./AgentDesk.tsx";
import type { LoadedAgent } from "./call/loadAgent.ts";

export interface AgentSurfaceProps {
  readonly page: PageData;
  /** Missing while nothing could be loaded. */
  readonly loaded: Omit<LoadedAgent, "data"> | undefined;
  readonly actor: ActorRefFrom<typeof conversation>;
  /** The page is alive, and where its call is is clear: what is sent to the actor from now on disturbs nothing. */
  readonly onReady?: () => void;
}

/** A guide as a walkthrough for a support agent. */
export function AgentSurface({ page, loaded, actor, onReady }: AgentSurfaceProps) {
  const text = useMemo(() => makeText(page.text, page.locale), [page.text, page.locale]);
  const guide = useSelector(actor, ({ context }) => context.guide);
  const session = useSelector(actor, ({ context }) => context.session);
  return (
    <TextContext value={text}>
      {guide && loaded ? (
        <AgentDesk
          page={page}
          loaded={loaded}
          guide={guide}
          session={session}
          actor={actor}
          onSettled={onReady}
        />
      ) : null}
      <SupportFooter service={page.service} />
    </TextContext>
  );
}
