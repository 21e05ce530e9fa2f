import { type Failure, LoadError } from "../core/conversation.ts";
import type { GuideData } from "../core/lock.ts";
import type { GuideWords } from "../core/words.ts";
import { takeFetched } from "./earlyFetch.ts";

export interface LoadedGuide {
  readonly data: GuideData;
  readonly words: GuideWords;
}

/**
 * Fetches a guide's data and words. The inline script has asked for both, so this costs no request of its own.
 * Throws a `LoadError` that says what kind of failure it was.
 */
export async function loadGuide(urls: { dataUrl: string; wordsUrl: string }): Promise<LoadedGuide> {
  const [data, words] = await Promise.all([fetchJson(urls.dataUrl), fetchJson(urls.wordsUrl)]);
  return { data: data as GuideData, words: words as GuideWords };
}

async function fetchJson(url: string): Promise<unknown> {
  let response: Response;
  try {
    response = await takeFetched(url);
  } catch (error) {
    throw failure("offline", `${url}: ${String(error)}`);
  }
  // A page kept open over a new deployment asks for files that are gone.
  if (!response.ok)
    throw failure(response.status === 404 ? "unknown-guide" : "broken", `${url}: ${response.status}`);
  try {
    return await response.json();
  } catch (error) {
    throw failure("broken", `${url}: ${String(error)}`);
  }
}

function failure(kind: Failure, message: string): LoadError {
  return new LoadError(kind, message);
}
