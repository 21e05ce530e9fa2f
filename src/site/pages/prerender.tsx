import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { createActor } from "xstate";
import { conversation } from "../../core/conversation/conversation.ts";
import type { Edition } from "../../core/conversation/ports.ts";
import type { Reader } from "../../core/walk/trail.ts";
import type { LoadedAgent } from "../../surfaces/agent/call/loadAgent.ts";
import type { AgentData } from "../../core/desk/agentData.ts";
import type { GuideData } from "../../core/guide/lock.ts";
import { openFlow } from "../../core/guide/openFlow.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { AgentSurface } from "../../surfaces/agent/AgentSurface.tsx";
import { DoNowCard } from "../../surfaces/agent/DoNowCard.tsx";
import { FirstAid } from "../../surfaces/FirstAid.tsx";
import { HomePage, type HomePageProps } from "../../surfaces/home/HomePage.tsx";
import { PageSurface } from "../../surfaces/page/PageSurface.tsx";
import { PlainGuide, type PlainGuideProps } from "../../surfaces/plain/PlainGuide.tsx";
import { WidgetSurface } from "../../surfaces/widget/WidgetSurface.tsx";
import { brandCss } from "../../ui/frame/brandCss.ts";
import { never } from "../../ui/never.ts";
import { CrisisCard } from "../../ui/typed/CrisisCard.tsx";

/**
 * The surfaces as HTML, at build time. The same components run in the browser, so hydration finds what it
 * expects.
 */
export const render = {
  /** The service's colour as styles, to stand after those of any surface. */
  brand: brandCss,
  page: (page: PageData, data: GuideData, words: GuideWords) =>
    html(<PageSurface page={page} actor={actorOf("member", { data, words })} />),
  widget: (page: PageData, data: GuideData, words: GuideWords) =>
    html(<WidgetSurface page={page} actor={actorOf("member", { data, words })} />),
  agent: (page: PageData, data: GuideData, words: GuideWords, agent: AgentData) => {
    const urls = { dataUrl: page.dataUrl, wordsUrl: page.wordsUrl, agentUrl: page.agent?.url ?? "" };
    const edition: LoadedAgent = { data, words, agent, urls };
    return html(<AgentSurface page={page} actor={actorOf("agent", edition)} />);
  },
  aid: (page: PageData, { title }: GuideWords) => {
    const card = { service: page.service, failed: true, onGoOn: never };
    const crisis =
      page.surface === "agent" ? (
        <DoNowCard {...card} id="cairn-help" />
      ) : (
        <CrisisCard {...card} title={title} headingId="cairn-help" />
      );
    // Beside the surface: no id may stand twice.
    return html(<FirstAid page={page} crisis={crisis} />);
  },
  plain: (page: PageData, data: GuideData, words: GuideWords, only: PlainGuideProps["only"]) =>
    html(
      <PlainGuide
        only={only}
        draft={data.draft}
        flow={openFlow(data.flow)}
        words={words}
        page={page}
        versions={[data.version, words.version]}
      />,
    ),
  home: (props: HomePageProps) => html(<HomePage {...props} />),
};

/** A conversation before its first event. */
function actorOf(by: Reader, edition: Edition) {
  return createActor(conversation, { input: { by, edition } });
}

async function html(element: ReactNode): Promise<string> {
  // A large boundary would be outlined with inline scripts, which the policy refuses.
  const { prelude } = await prerender(element, { progressiveChunkSize: Number.POSITIVE_INFINITY });
  return new Response(prelude).text();
}
