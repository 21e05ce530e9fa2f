import { useSelector } from "@xstate/react";
import { useMemo } from "react";
import type { SurfaceProps } from "../../runtime/startGuide.tsx";
import { SupportFooter } from "../../ui/frame/SupportFooter.tsx";
import { makeText } from "../../ui/text/makeText.ts";
import { TextContext } from "../../ui/text/TextContext.ts";
import { AgentDesk } from "./AgentDesk.tsx";
import type { LoadedAgent } from "./call/loadAgent.ts";

/** A guide as a walkthrough for a support agent. */
export function AgentSurface({ page, actor, life }: SurfaceProps) {
  const text = useMemo(() => makeText(page.text, page.locale), [page.text, page.locale]);
  const guide = useSelector(actor, ({ context }) => context.guide);
  const session = useSelector(actor, ({ context }) => context.session);
  // What this surface loads (main.tsx).
  const edition = useSelector(actor, ({ context }) => context.edition as LoadedAgent | undefined);
  return (
    <TextContext value={text}>
      {guide && edition ? (
        <AgentDesk
          page={page}
          edition={edition}
          guide={guide}
          session={session}
          actor={actor}
          onSettled={() => setTimeout(() => life?.talking())}
        />
      ) : null}
      <SupportFooter service={page.service} />
    </TextContext>
  );
}
