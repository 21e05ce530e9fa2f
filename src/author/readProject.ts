import { statSync } from "node:fs";
import { join } from "node:path";
import type { AgentWords, GuideWords, InterfaceWords } from "../core/guide/words.ts";
import { buildWords } from "./words/buildWords.ts";
import { checkGuide } from "./checks/checkGuide.ts";
import { checkInterface } from "./checks/checkInterface.ts";
import { ownFolder } from "./guidesFolder.ts";
import { checkTree } from "./checks/checkTree.ts";
import { checkMarks } from "./checks/checkMarks.ts";
import { hash } from "./hash.ts";
import { localesOf } from "./reading/localesOf.ts";
import { meanings } from "./lock/meanings.ts";
import { planLock } from "./lock/planLock.ts";
import type { Problem, Tell } from "./problem.ts";
import type { Project, ProjectGuide } from "./project.ts";
import { type GuideFiles, readGuideFiles } from "./readGuideFiles.ts";
import { readHosts } from "./service/readHosts.ts";
import { readInterface, type Word } from "./words/readInterface.ts";
import { readService } from "./service/readService.ts";
import type { Service } from "./service/service.ts";
import { checkPhrases } from "./understand/checkPhrases.ts";
import { checkTypedWords } from "./understand/checkTypedWords.ts";
import { readPhrases } from "./understand/readPhrases.ts";
import { toLock } from "./lock/toLock.ts";

const sourceLocale = "en" as const;

const noService: Service = {
  name: "",
  colour: "#000000",
  "help-center": { href: "", search: "{title}" },
  contact: {},
  emergency: { href: "" },
  crisis: {},
  leave: "",
};

const nothing = {
  service: noService,
  hosts: [],
  locales: [sourceLocale],
  sourceLocale,
  interfaceWords: {},
  guides: {},
};

/**
 * Reads and checks a guides folder: the one that holds `flows/` and `content/`. Never throws on bad input:
 * whatever is wrong is in `problems`, all of it in one run. `own` is where interface words come from that the folder lacks.
 */
export async function readProject(root: string, own: string = ownFolder): Promise<Project> {
  const found: Problem[] = [];
  const tell: Tell = (place, value, what, instead, level = "error") =>
    found.push({ ...place, value, what, instead, level });

  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    tell(
      { file: root, line: 1 },
      root,
      "there is no such folder",
      "Name the one that holds flows/ and content/.",
    );
    return { ...nothing, root, problems: found };
  }
  checkTree(root, tell);
  const service = readService(root, tell);
  const hosts = readHosts(root, tell);
  const locales = localesOf(root, sourceLocale);
  const interfaceWords = readAllInterface(root, own, locales, tell);

  const guides: Record<string, ProjectGuide> = {};
  for (const files of readGuideFiles(root, locales, service, tell)) {
    const canBeWalked = checkGuide(files, { locales, sourceLocale, hasService: service !== undefined }, tell);
    if (!canBeWalked) continue;
    guides[files.id] = guideOf(files, locales);
    for (const locale of locales) {
      const bank = readPhrases(root, files.id, locale, tell);
      const typed = files.words[locale]?.typed ?? {};
      const [said] = Object.values(typed);
      if (!bank && said)
        tell(
          said.place,
          "typed.yaml",
          "words about typed words, where nothing can be typed",
          "Add phrases.yaml, or remove this file.",
        );
      if (!bank) continue;
      checkPhrases(bank, files.flow.flow, tell);
      checkTypedWords(typed, bank, files.flow.flow, tell);
    }
  }
  checkMarks(Object.keys(guides), tell);
  if (Object.keys(guides).length === 0 && found.length === 0) {
    tell(
      { file: "flows", line: 1 },
      root,
      "there is no guide here",
      "Add flows/<guide>.yaml, or name another folder with --guides.",
    );
  }
  return {
    root,
    problems: inOrder(found),
    service: service ?? noService,
    hosts,
    locales,
    sourceLocale,
    interfaceWords,
    guides,
  };
}

function guideOf(
  { id, flow: { flow }, lock, ledger, words: folders }: GuideFiles,
  locales: readonly string[],
): ProjectGuide {
  const source = folders[sourceLocale];
  const spoken = Object.fromEntries(
    Object.entries(source?.states ?? {}).map(([state, { words }]) => [state, words]),
  );
  // What is not locked yet gets the numbers it would be given: a draft can be tried before `npm run lock`.
  const { append } = planLock(lock.entries, meanings(flow, spoken));
  const data = { flow, lock: toLock([...lock.entries, ...append]) };
  const read = ledger?.ledger ?? { article: { href: "", checked: "" } };
  const words: Record<string, GuideWords> = {};
  const agentWords: Record<string, AgentWords> = {};
  for (const locale of locales) {
    const own = folders[locale];
    if (own && source)
      [words[locale], agentWords[locale]] = buildWords(flow, locale, own, source, read, sourceLocale);
  }
  const cites = Object.fromEntries(
    Object.entries(source?.states ?? {}).map(([state, { facts }]) => [state, facts.map((fact) => fact.id)]),
  );
  return {
    id,
    data: { version: hash(data), ...data },
    ...(source?.crisis?.in === "footer" && { crisisIn: "footer" }),
    words,
    agentWords,
    ledger: read,
    cites,
  };
}

/** Interface words: Cairn's own, with those of another folder on top. Problems of Cairn's own are not this author's. */
function readAllInterface(
  root: string,
  own: string,
  locales: readonly string[],
  tell: Tell,
): Record<string, InterfaceWords> {
  const all: Record<string, Record<string, Word>> = {};
  for (const locale of locales) {
    const base = join(root) === join(own) ? {} : readInterface(own, locale, () => {});
    all[locale] = { ...base, ...readInterface(root, locale, tell) };
  }
  checkInterface(all, sourceLocale, tell);
  const texts = Object.entries(all).map(([locale, words]) => {
    const shown = { ...all[sourceLocale], ...words };
    return [locale, Object.fromEntries(Object.entries(shown).map(([key, { text }]) => [key, text]))] as const;
  });
  return Object.fromEntries(texts);
}

/** By file, line and column; one that an alias repeats stands once. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
