import { type Failure, LoadError } from "../core/conversation.ts";
import type { GuideData } from "../core/lock.ts";
import type { GuideWords } from "../core/words.ts";
import { inTime } from "../ui/inTime.ts";
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
  const [data, words] = await Promise.all([
    loadJson<GuideData>(urls.dataUrl, "flow", "lock"),
    loadJson<GuideWords>(urls.wordsUrl, "states", "title"),
  ]);
  const { flow } = data;
  if (!flow?.states?.[flow.initial]?.tags || !words.states?.[flow.initial]?.answers)
    throw failure("broken", `${urls.dataUrl}, ${urls.wordsUrl}: not what they should be`);
  return { data, words };
}

/** What has not come by then does not come. */
const PATIENCE_MS = 45_000;

/** A JSON file of this deployment, asked for early. Throws a `LoadError`, also if it lacks one of `keys`. */
export async function loadJson<T>(url: string, ...keys: (string & keyof T)[]): Promise<T> {
  let response: Response;
  try {
    response = await inTime(takeFetched(url), PATIENCE_MS);
  } catch (error) {
    throw failure("offline", `${url}: ${String(error)}`);
  }
  // A page kept open over a new deployment asks for files that are gone.
  if (!response.ok)
    throw failure(response.status === 404 ? "unknown-guide" : "broken", `${url}: ${response.status}`);
  try {
    const data: unknown = await inTime(response.json(), PATIENCE_MS);
    // A page of the server's, or a file of another kind.
    if (typeof data !== "object" || data === null || !keys.every((key) => key in data))
      throw new Error("its shape");
    return data as T;
  } catch (error) {
    throw failure("broken", `${url}: ${String(error)}`);
  }
}

function failure(kind: Failure, message: string): LoadError {
  return new LoadError(kind, message);
}
