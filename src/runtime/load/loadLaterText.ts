import type { PageData } from "../../core/guide/pageData.ts";
import type { InterfaceWords } from "../../core/guide/words.ts";
import { fetchJson } from "./fetchJson.ts";

/** A word that the page does not bring along: where it is, all are. */
const oneOfThem = "copied";

/** Adds the words that the page did not bring along, once. Rejects if they can't be had; the next call tries again. */
export async function loadLaterText({ text, laterTextUrl: url }: PageData): Promise<void> {
  if (url && !text[oneOfThem]) Object.assign(text, await fetchJson<InterfaceWords>(url, oneOfThem));
}
