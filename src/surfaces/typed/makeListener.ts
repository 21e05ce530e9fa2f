import type { Guide } from "../../core/guide.ts";
import type { GuideWords } from "../../core/words.ts";
import type { Heard, Listener, Meant } from "../../ui/typed/listener.ts";
import type { CrisisData } from "../../understand/crisis.ts";
import type { Decision, Option } from "../../understand/decision.ts";
import type { PhraseIndex } from "../../understand/phraseIndex.ts";

/** Addresses of what understanding needs. */
export interface TypedUrls {
  readonly indexUrl: string;
  readonly crisisUrl: string;
}

/** Understands typed words in this page. Nothing is loaded before the box has the focus; nothing typed leaves. */
export function makeListener(urls: TypedUrls, guide: Guide, words: GuideWords): Listener {
  let loading: ReturnType<typeof load> | undefined;
  const ready = () =>
    (loading ??= load(urls).catch((error: unknown) => {
      // The next message tries again.
      loading = undefined;
      throw error;
    }));
  return {
    prepare: () => void ready().catch(() => {}),
    async hear(text, view, misses) {
      const { understand, situationOf, open, check } = await ready();
      const situation = situationOf(guide.flow, words.states, view.at, view.context, misses);
      return { ...heardOf(understand(text, open, situation, check)), says: open.index.says };
    },
  };
}

async function load({ indexUrl, crisisUrl }: TypedUrls) {
  const [engine, crisis, index, data] = await Promise.all([
    import("../../understand/engine.ts"),
    import("../../understand/crisis.ts"),
    fetchJson(indexUrl) as Promise<PhraseIndex>,
    fetchJson(crisisUrl) as Promise<CrisisData>,
  ]);
  crisis.prepareCrisis(data);
  return {
    understand: engine.understand,
    situationOf: engine.situationOf,
    open: engine.openIndex(index),
    check: (text: string) => crisis.checkCrisis(text, data),
  };
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

type Bare<H> = H extends Heard ? Omit<H, "says"> : never;

function heardOf(decision: Decision): Bare<Heard> {
  const { soft } = decision;
  switch (decision.kind) {
    case "crisis":
      return { kind: "crisis", soft };
    case "reply":
      return { kind: "reply", say: decision.say, soft };
    case "answer":
      return { kind: "answer", meant: [meantOf(decision.option), ...decision.besides.map(meantOf)], soft };
    case "ask":
      return { kind: "ask", meant: decision.options.map(meantOf), soft };
    case "request":
      return { kind: "request", request: decision.request, soft };
    case "menu":
      return { kind: "menu", why: decision.why, topic: decision.topic, person: decision.person, soft };
  }
}

function meantOf(option: Option): Meant {
  return option.kind === "request" ? { request: option.label } : option.to;
}
