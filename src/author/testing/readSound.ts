import { makeProject } from "../project/makeProject.ts";
import type { Project } from "../project/project.ts";
import { readSources } from "../project/readSources.ts";

/** Reads a guides folder whose checks pass: `npm run check` tries every walk of it, which takes seconds. */
export function readSound(root: string): Project {
  const sources = readSources(root);
  return makeProject(sources, { problems: [], walkable: new Set(sources.guides.map(({ id }) => id)) });
}
