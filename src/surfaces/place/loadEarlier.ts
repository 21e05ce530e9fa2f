import { LoadError } from "../../core/conversation.ts";
import type { PageData } from "../../core/pageData.ts";
import { loadLaterText } from "../loadLaterText.ts";

export type Earlier = typeof import("./earlier.ts").earlier;

/** Most readers come without a place from before, and load nothing for it. Throws a `LoadError` if it can't be had. */
export async function loadEarlier(page: PageData, isWanted: boolean): Promise<Earlier | undefined> {
  if (!isWanted) return undefined;
  try {
    const [{ earlier }] = await Promise.all([import("./earlier.ts"), loadLaterText(page)]);
    return earlier;
  } catch (error) {
    // Nothing is lost: what is kept waits until it can be read.
    throw new LoadError("offline", String(error));
  }
}
