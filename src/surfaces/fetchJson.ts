import { fetchAnew } from "./earlyFetch.ts";

/** A JSON file of this deployment: an object with `key`. Rejects if it is not there, or is something else. */
export async function fetchJson(url: string, key: string): Promise<unknown> {
  const response = await fetchAnew(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const data: unknown = await response.json();
  if (typeof data !== "object" || data === null || !(key in data))
    throw new Error(`${url}: not what it should be`);
  return data;
}
