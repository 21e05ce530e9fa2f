import type { PhraseIndex } from "../../understand/phraseIndex.ts";
import type { Project } from "../project.ts";
import { buildGuideIndex } from "./buildGuideIndex.ts";

const made = new WeakMap<Project, Map<string, PhraseIndex | undefined>>();

/** The phrase index of a guide in one locale, made once for each reading of the project. Problems were told by the check. */
export function phraseIndex(project: Project, guide: string, locale: string): PhraseIndex | undefined {
  const flow = project.guides[guide]?.data.flow;
  if (!flow) return undefined;
  const known = made.get(project) ?? new Map<string, PhraseIndex | undefined>();
  made.set(project, known);
  const key = `${guide} ${locale}`;
  if (!known.has(key))
    known.set(
      key,
      buildGuideIndex(project.root, flow, locale, () => {}),
    );
  return known.get(key);
}
