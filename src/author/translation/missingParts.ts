import type { Sources } from "../project/readSources.ts";
import { partsOf } from "./partsOf.ts";

/** How much of a guide is translated, and what is not: a whole file by its name, else a file with its parts. */
export function missingParts(
  { sourceLocale, guides }: Sources,
  locale: string,
  guide: string,
): { readonly all: number; readonly there: number; readonly missing: readonly string[] } {
  const words = guides.find(({ id }) => id === guide)?.words ?? {};
  const [from, to] = [words[sourceLocale], words[locale]];
  const parts = Object.keys(from ? partsOf(from) : {});
  const own = to ? partsOf(to) : {};
  const byFile = new Map<string, { all: number; missing: string[] }>();
  for (const id of parts) {
    const [state = "", ...rest] = id.split("/");
    const file = state.endsWith(".yaml") ? state : `${state}.md`;
    const one = byFile.get(file) ?? { all: 0, missing: [] };
    one.all++;
    if (!Object.hasOwn(own, id)) one.missing.push(rest.join("/"));
    byFile.set(file, one);
  }
  const missing = [...byFile]
    .filter(([, one]) => one.missing.length > 0)
    .map(([file, one]) => (one.missing.length === one.all ? file : `${file} (${one.missing.join(", ")})`));
  return { all: parts.length, there: parts.filter((id) => Object.hasOwn(own, id)).length, missing };
}
