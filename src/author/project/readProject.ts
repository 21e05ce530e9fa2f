import { statSync } from "node:fs";
import type { Walks } from "../checks/checkGuide.ts";
import { checkSources } from "./checkSources.ts";
import { ownFolder } from "./guidesFolder.ts";
import { makeProject } from "./makeProject.ts";
import type { Project } from "./project.ts";
import { defaultLocale } from "../service/sourceLocaleOf.ts";
import { checkDrafts } from "../translation/checkDrafts.ts";
import { readSources, type Sources } from "./readSources.ts";

/**
 * Reads and checks a guides folder: the one that holds `flows/` and `content/`. Never throws on bad input:
 * whatever is wrong is in `problems`, all of it in one run. `own` is where interface words come from that the
 * folder lacks; `walks` is for whoever reads again and again; `tell` hears what is being checked, for it can take seconds.
 */
export async function readProject(
  root: string,
  own: string = ownFolder,
  walks: Walks = new Map(),
  tell?: (step: string) => void,
): Promise<Project> {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return noFolder(root);
  const sources = readSources(root, own);
  const checked = checkSources(sources, walks, tell);
  const problems = [...checked.problems, ...checkDrafts(sources, own, walks)];
  return makeProject(sources, { ...checked, problems });
}

function noFolder(root: string): Project {
  const problem = {
    file: root,
    line: 1,
    value: root,
    what: "there is no such folder",
    instead: "Name the one that holds flows/ and content/.",
    level: "error" as const,
  };
  const nothing: Sources = {
    root,
    problems: [problem],
    service: undefined,
    hosts: [],
    sourceLocale: defaultLocale,
    isSourceSure: false,
    locales: [defaultLocale],
    interfaceWords: {},
    neededWords: undefined,
    guides: [],
    todos: [],
  };
  return makeProject(nothing, { problems: [], walkable: new Set() });
}
