import { wordsOf } from "../../core/guide/names.ts";
import { append } from "../../core/session/edits/edit.ts";
import { viewOf } from "../../core/session/view.ts";
import type { Listener } from "../../ui/typed/listener.ts";
import type { CrisisData } from "../../understand/crisis.ts";
import type { PhraseIndex } from "../../understand/phraseIndex.ts";
import { inTime } from "../../ui/inTime.ts";
import { fetchJson } from "../load/fetchJson.ts";
import { reloadWith } from "../early/takeEarly.ts";
import type { Reading } from "./hearing.ts";

/** Addresses of what understanding needs. */
export interface TypedUrls {
  readonly indexUrl: string;
  readonly crisisUrl: string;
}

/** What has not come by then does not come. Help is shown long before. */
const PATIENCE_MS = 45_000;

/** Understands typed words in this page. Nothing is loaded before the box has the focus; nothing typed leaves. */
export function makeListener(urls: TypedUrls, reading: Reading): Listener {
  let loading: ReturnType<typeof load> | undefined;
  const again = (error: unknown) => {
    // The next message tries again.
    loading = undefined;
    throw error;
  };
  const ready = () => (loading ??= inTime(load(urls), PATIENCE_MS).catch(again));
  return {
    prepare: () => void ready().catch(() => {}),
    hear: (text, view, misses) =>
      ready()
        .then(({ hearing, ...ears }) => hearing(ears, reading, text, view, misses))
        // What came may be no more than it seemed: a page of the server's instead of the file.
        .catch(again),
    reload: (text) => reloadWith({ text, sent: Date.now() }),
  };
}

async function load({ indexUrl, crisisUrl }: TypedUrls) {
  const [engine, crisis, { hearing }, replies, index, data] = await Promise.all([
    import("../../understand/engine.ts"),
    import("../../understand/crisis.ts"),
    import("./hearing.ts"),
    import("../../ui/typed/replies.ts"),
    fetchJson<PhraseIndex>(indexUrl, "weights"),
    fetchJson<CrisisData>(crisisUrl, "same"),
  ]);
  crisis.prepareCrisis(data);
  return {
    ...engine,
    ...replies,
    hearing,
    append,
    viewOf,
    wordsOf,
    open: engine.openIndex(index),
    check: (text: string) => crisis.checkCrisis(text, data),
  };
}
