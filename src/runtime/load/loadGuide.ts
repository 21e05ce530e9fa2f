import type { Edition } from "../../core/conversation/ports.ts";
import { LoadError } from "../../core/conversation/conversationEvent.ts";
import { received, type SentGuide } from "../../core/guide/sent.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { fetchJson } from "./fetchJson.ts";

/**
 * Fetches a guide's data and words. The inline script has asked for both, so this costs no request of its own.
 * Throws a `LoadError` that says what kind of failure it was.
 */
export async function loadGuide(urls: { dataUrl: string; wordsUrl: string }): Promise<Edition> {
  const [data, words] = await Promise.all([
    fetchJson<SentGuide>(urls.dataUrl, "flow", "lock"),
    fetchJson<GuideWords>(urls.wordsUrl, "states", "title"),
  ]);
  const { initial, states } = data.flow;
  if (!states?.[initial]?.tags || !words.states[initial]?.answers)
    throw new LoadError("broken", `${urls.dataUrl}, ${urls.wordsUrl}: not what they should be`);
  return { data: received(data), words };
}
