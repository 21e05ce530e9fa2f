import { join } from "node:path";
import { checkTree } from "../checks/checkTree.ts";
import { ownFolder } from "./guidesFolder.ts";
import { inOrder, type Problem, problemList } from "../problems/problem.ts";
import { type GuideFiles, readGuideFiles } from "./readGuideFiles.ts";
import { readTodos, type Todo } from "../reading/readTodos.ts";
import { localesOf } from "../reading/localesOf.ts";
import { readHosts } from "../service/readHosts.ts";
import { readService } from "../service/readService.ts";
import type { Service } from "../service/serviceShape.ts";
import { readInterface, type Word } from "../words/readInterface.ts";

/** All files of a guides folder, each read once, with the places of what stands in them. */
export interface Sources {
  readonly root: string;
  /** What could not be read as what it should be. */
  readonly problems: readonly Problem[];
  /** Undefined if `content/service.yaml` is missing or wrong. */
  readonly service: Service | undefined;
  /** Origins that may embed, besides the deployment's own. */
  readonly hosts: readonly string[];
  /** The locale that authors write in. */
  readonly sourceLocale: string;
  /** False where `content/service.yaml` can't be read for it: then `sourceLocale` is a guess. */
  readonly isSourceSure: boolean;
  /** The source locale comes first, and is always among them. */
  readonly locales: readonly string[];
  /** By locale: Cairn's own, with the folder's on top. */
  readonly interfaceWords: Readonly<Record<string, Readonly<Record<string, Word>>>>;
  /**
   * Cairn's own words, where the source locale is none that Cairn comes with: its words have to be as many.
   */
  readonly neededWords: Readonly<Record<string, Word>> | undefined;
  readonly guides: readonly GuideFiles[];
  /** What authors have still to do. */
  readonly todos: readonly Todo[];
}

/**
 * Reads a guides folder: the one that holds `flows/` and `content/`. Never throws on bad input. `own` is
 * where interface words come from that the folder lacks; `only` are locales to read besides the source locale, instead of all
 * that are no drafts.
 */
export function readSources(root: string, own: string = ownFolder, only?: readonly string[]): Sources {
  const { problems, tell } = problemList();
  checkTree(root, tell);
  const { service, source } = readService(root, own, tell);
  const { locale: sourceLocale, isSure: isSourceSure } = source;
  const hosts = readHosts(root, tell);
  const locales = only ? [sourceLocale, ...only] : localesOf(root, sourceLocale);
  const interfaceWords: Record<string, Record<string, Word>> = {};
  let neededWords: Sources["neededWords"];
  for (const locale of locales) {
    // Problems of Cairn's own words are not this author's.
    const base = join(root) === join(own) ? undefined : readInterface(own, locale, () => {});
    interfaceWords[locale] = { ...base, ...readInterface(root, locale, tell) };
    if (locale === sourceLocale && base && Object.keys(base).length === 0)
      neededWords = readInterface(own, readService(own, own, () => {}).source.locale, () => {});
  }
  const guides = readGuideFiles({ root, own, locales, service }, tell);
  return {
    root,
    problems: inOrder(problems),
    service,
    hosts,
    sourceLocale,
    isSourceSure,
    locales,
    interfaceWords,
    neededWords,
    guides,
    todos: readTodos(root, locales),
  };
}
