import type { Guide } from "../../core/guide.ts";
import type { GuideWords } from "../../core/words.ts";
import type { Listener } from "../../ui/typed/listener.ts";
import type { CrisisData } from "../../understand/crisis.ts";
import type { PhraseIndex } from "../../understand/phraseIndex.ts";
import { fetchJson } from "../fetchJson.ts";

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
      const { understand, situationOf, heardOf, open, check } = await ready();
      const situation = situationOf(guide.flow, words.states, view.at, view.context, misses);
      return heardOf(understand(text, open, situation, check), open.index.says);
    },
  };
}

async function load({ indexUrl, crisisUrl }: TypedUrls) {
  const [engine, crisis, hearing, index, data] = await Promise.all([
    import("../../understand/engine.ts"),
    import("../../understand/crisis.ts"),
    import("./hearing.ts"),
    fetchJson(indexUrl) as Promise<PhraseIndex>,
    fetchJson(crisisUrl) as Promise<CrisisData>,
  ]);
  crisis.prepareCrisis(data);
  return {
    understand: engine.understand,
    situationOf: engine.situationOf,
    heardOf: hearing.heardOf,
    open: engine.openIndex(index),
    check: (text: string) => crisis.checkCrisis(text, data),
  };
}
