import { LoadError } from "../../core/conversation/conversationEvent.ts";
import { inTime } from "../../ui/inTime.ts";
import { takeFetched } from "../early/earlyFetch.ts";

/** What has not come by then does not come. */
const PATIENCE_MS = 45_000;

/**
 * A JSON file of this deployment, an object that has all `keys`; it may have been asked for early. Throws a `LoadError`
 * that says what kind of failure it was.
 */
export async function fetchJson<T>(url: string, ...keys: (string & keyof T)[]): Promise<T> {
  const [response, reading] = await inTime(takeFetched(url), PATIENCE_MS).catch((error: unknown) => {
    throw new LoadError("offline", `${url}: ${String(error)}`);
  });
  // A page kept open over a new deployment asks for files that are gone.
  if (!response.ok)
    throw new LoadError(response.status === 404 ? "unknown-guide" : "broken", `${url}: ${response.status}`);
  const data: unknown = await inTime(reading, PATIENCE_MS).catch(() => undefined);
  // Cut off, a page of the server's, or a file of another kind.
  if (!keys.every((key) => (data as T | null | undefined)?.[key] !== undefined))
    throw new LoadError("broken", `${url}: not what it should be`);
  return data as T;
}
