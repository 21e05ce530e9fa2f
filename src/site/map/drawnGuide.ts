import { layoutMap } from "../../author/map/layoutMap.ts";
import type { Project, ProjectGuide } from "../../author/project/project.ts";
import { makeText } from "../../ui/text/makeText.ts";
import { mapLists } from "./mapLists.ts";
import { mapMermaid } from "./mapMermaid.ts";
import { mapSvg } from "./mapSvg.tsx";

/** A guide as files for documents, in the words of the source locale: by the name of each, its text. */
export async function drawnGuide(
  { sourceLocale, interfaceWords }: Project,
  guide: ProjectGuide,
): Promise<Readonly<Record<string, string>>> {
  const words = guide.words[sourceLocale];
  if (!words) return {};
  const t = makeText(interfaceWords[sourceLocale] ?? {}, sourceLocale);
  const lists = mapLists(guide, words, t);
  const map = layoutMap(guide.source, words, { below: 9, beside: 80 });
  return {
    [`${guide.id}.svg`]: await mapSvg(map, lists, words, t),
    [`${guide.id}.mmd`]: mapMermaid(lists, words.title),
  };
}
