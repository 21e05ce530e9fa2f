import { useSelector } from "@xstate/react";
import { useMemo } from "react";
import type { SurfaceProps } from "../../runtime/startGuide.tsx";
import { SupportFooter } from "../../ui/frame/SupportFooter.tsx";
import { makeText } from "../../ui/text/makeText.ts";
import { TextContext } from "../../ui/text/TextContext.ts";
import { AgentDesk } from "./AgentDesk.tsx";
import { type CallNotes, freshNotes, isBlank } from "./call/callNotes.ts";
import type { LoadedAgent } from "./call/loadAgent.ts";

/** A guide as a walkthrough for a support agent. */
export function AgentSurface({ page, actor, life }: SurfaceProps) {
  const text = useMemo(() => makeText(page.text, page.locale), [page.text, page.locale]);
  const { guide, session, notice, round, ...context } = useSelector(actor, (snapshot) => snapshot.context);
  const asking = useSelector(actor, (snapshot) => snapshot.matches("asking"));
  const isThere = useSelector(actor, (snapshot) => snapshot.matches("talking")) || asking;
  // What this surface loads, and what it keeps (main.tsx).
  const edition = context.edition as LoadedAgent | undefined;
  const call = (context.beside as CallNotes | undefined) ?? freshNotes;
  const said = notice?.key === "cleared" ? "agent.cleared" : !isBlank(session, call) && "agent.restored";
  return (
    <TextContext value={text}>
      {isThere && guide && edition ? (
        <AgentDesk
          key={round}
          page={page}
          edition={edition}
          guide={guide}
          session={session}
          call={call}
          asking={asking}
          anew={round > 0}
          said={said ? text(said) : ""}
          actor={actor}
          onSettled={() => setTimeout(() => life?.talking())}
        />
      ) : null}
      <SupportFooter service={page.service} />
    </TextContext>
  );
}
