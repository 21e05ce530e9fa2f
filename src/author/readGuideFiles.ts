import type { FlowFile } from "./flow/flowFile.ts";
import { idPattern } from "./reading/idPattern.ts";
import { listFolder } from "./reading/listFolder.ts";
import { localePattern } from "./reading/localePattern.ts";
import type { Tell } from "./problem.ts";
import { readFlow } from "./flow/readFlow.ts";
import { type LedgerFile, readLedger } from "./facts/readLedger.ts";
import { type LockFile, readLock } from "./lock/readLock.ts";
import { readWords, type WordsFolder } from "./words/readWords.ts";
import { readTranslated, type Translated } from "./translation/readTranslated.ts";
import { takenNames } from "./siteNames.ts";
import type { PhraseBank } from "./understand/phraseBank.ts";
import { readPhrases } from "./understand/readPhrases.ts";
import type { Service } from "./service/service.ts";

/** All files of one guide, read. */
export interface GuideFiles {
  readonly id: string;
  readonly flow: FlowFile;
  readonly lock: LockFile;
  readonly ledger: LedgerFile | undefined;
  /** By locale, the source locale among them. */
  readonly words: Readonly<Record<string, WordsFolder>>;
  /** What each translation was made from, by locale. */
  readonly translated: Readonly<Record<string, Translated>>;
  /** What members type, by locale; undefined where the guide has no phrases. */
  readonly phrases: Readonly<Record<string, PhraseBank | undefined>>;
}

/** Reads every guide of a folder. A flow that is no YAML is told and left out. */
export function readGuideFiles(
  root: string,
  locales: readonly string[],
  service: Service | undefined,
  tell: Tell,
): readonly GuideFiles[] {
  const all = listFolder(root, "flows", "files");
  const files = all.filter((name) => name.endsWith(".yaml"));
  for (const name of all) {
    if (!/\.(yaml|md)$/.test(name))
      tell(
        { file: `flows/${name}`, line: 1 },
        name,
        "not a file of flows",
        "Call a flow <guide>.yaml; beside it stand <guide>.lock.yaml and <guide>.facts.yaml only.",
      );
  }
  const ids = files
    .filter((name) => !/\.(lock|facts)\.yaml$/.test(name))
    .map((name) => name.slice(0, -".yaml".length));
  for (const name of files) {
    const [, id] = /^(.*)\.(lock|facts)\.yaml$/.exec(name) ?? [];
    if (id !== undefined && !ids.includes(id))
      tell(
        { file: `flows/${name}`, line: 1 },
        name,
        "there is no flow of this name",
        `Add flows/${id}.yaml, or remove this file.`,
      );
  }
  for (const locale of locales) {
    for (const name of listFolder(root, `content/${locale}`, "folders")) {
      if (name !== "interface" && !ids.includes(name))
        tell(
          { file: `content/${locale}/${name}`, line: 1 },
          name,
          "words without a flow",
          `Add flows/${name}.yaml, or remove the folder.`,
        );
    }
  }
  return ids.flatMap((id) => {
    const file = `flows/${id}.yaml`;
    if (!idPattern.test(id))
      tell(
        { file, line: 1 },
        id,
        "not an id",
        "Name the file in small letters, digits and dashes, a letter first.",
      );
    const taken = whyTaken(id, locales);
    if (taken) tell({ file, line: 1 }, id, taken, "Give the file, its id and its words another name.");
    const flow = readFlow(root, id, tell);
    if (!flow) return [];
    const walked = { ...flow, flow: { ...flow.flow, id } };
    const words = Object.fromEntries(
      locales.map((locale) => [locale, readWords(root, locale, walked, service, tell)]),
    );
    const translated = Object.fromEntries(
      locales.map((locale) => [locale, readTranslated(root, locale, id, tell)]),
    );
    if (flow.sound && flow.flow.id !== id)
      tell(flow.at(["id"]), flow.flow.id, "the id is not the name of the file", `Write "${id}".`);
    return [
      {
        id,
        flow: walked,
        lock: readLock(root, id, tell),
        ledger: readLedger(root, id, tell),
        words,
        translated,
        phrases: Object.fromEntries(locales.map((locale) => [locale, readPhrases(root, id, locale, tell)])),
      },
    ];
  });
}

/** Why a guide can't have this id: it is the first part of an address, and of the names of its files. */
function whyTaken(id: string, locales: readonly string[]): string | undefined {
  if (locales.includes(id) || isLanguage(id)) return "a guide can't be called like a locale";
  if (takenNames().has(id)) return "a guide can't be called like a part of the site that a build writes";
  // Beside its folder of words stands this one.
  return id === "interface" ? "a guide can't be called like the folder of interface words" : undefined;
}

/** Whether `id` looks like a locale that could be added later. */
function isLanguage(id: string): boolean {
  if (!localePattern.test(id)) return false;
  try {
    return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(id) !== undefined;
  } catch {
    return false;
  }
}
