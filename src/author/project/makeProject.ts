import type { AgentWords, GuideWords, InterfaceWords } from "../../core/guide/words.ts";
import type { Checked } from "./checkSources.ts";
import type { CompiledFile } from "../language/compiledFile.ts";
import { hash } from "../hash.ts";
import { meanings, spokenIn } from "../lock/meanings.ts";
import { planLock } from "../lock/planLock.ts";
import { toLock } from "../lock/toLock.ts";
import { inOrder } from "../problems/problem.ts";
import type { Project, ProjectGuide } from "./project.ts";
import type { GuideFiles } from "./readGuideFiles.ts";
import type { Sources } from "./readSources.ts";
import type { Service } from "../service/serviceShape.ts";
import { buildWords } from "../words/buildWords.ts";

const noService: Service = {
  name: "",
  colour: "#000000",
  "help-center": { href: "", search: "{title}" },
  contact: {},
  emergency: { href: "" },
  crisis: {},
  leave: "",
};

/** What is made of a guides folder: everything that a site shows, rendered. */
export function makeProject(sources: Sources, { problems, walkable }: Checked): Project {
  const { root, service, hosts, sourceLocale, locales, interfaceWords, guides } = sources;
  const texts = shownWords(interfaceWords, sourceLocale);
  const made = guides.flatMap((files) =>
    walkable.has(files.id) && files.compiled
      ? [[files.id, guideOf({ ...files, compiled: files.compiled }, sources, texts)] as const]
      : [],
  );
  return {
    root,
    problems: inOrder([...sources.problems, ...problems]),
    service: service ?? noService,
    hosts,
    locales,
    sourceLocale,
    interfaceWords: texts,
    guides: Object.fromEntries(made),
  };
}

/** Words that are missing in a locale are the source locale's. */
function shownWords(all: Sources["interfaceWords"], sourceLocale: string): Record<string, InterfaceWords> {
  const texts = Object.entries(all).map(([locale, words]) => {
    const shown = { ...all[sourceLocale], ...words };
    return [locale, Object.fromEntries(Object.entries(shown).map(([key, { text }]) => [key, text]))] as const;
  });
  return Object.fromEntries(texts);
}

function guideOf(
  { id, compiled, lock, ledger, words: folders, phrases }: GuideFiles & { readonly compiled: CompiledFile },
  { locales, sourceLocale }: Sources,
  texts: Readonly<Record<string, InterfaceWords>>,
): ProjectGuide {
  const { flow } = compiled;
  const source = folders[sourceLocale];
  // What is not locked yet gets the numbers it would be given: a draft can be tried before `npm run lock`.
  const { append } = planLock(lock.entries, meanings(compiled, spokenIn(source?.states)));
  const draft = lock.entries.length === 0 && { draft: true as const };
  const data = { ...draft, flow, lock: toLock([...lock.entries, ...append]) };
  const read = ledger?.ledger ?? { article: { href: "", checked: "" } };
  const words: Record<string, GuideWords> = {};
  const agentWords: Record<string, AgentWords> = {};
  for (const locale of locales) {
    const own = folders[locale];
    const more = { flow, facts: compiled.source.facts, ledger: read, locale, sourceLocale };
    if (own && source)
      [words[locale], agentWords[locale]] = buildWords({ ...more, own, source, text: texts[locale] ?? {} });
  }
  const cites = Object.fromEntries(
    Object.entries(source?.states ?? {}).map(([state, { facts }]) => [state, facts.map((fact) => fact.id)]),
  );
  return {
    id,
    source: compiled.source,
    data: { version: hash(data), ...data },
    ...draft,
    ...(source?.crisis?.in === "footer" && { crisisIn: "footer" }),
    words,
    agentWords,
    ledger: read,
    cites,
    phrases,
    typedWords: Object.fromEntries(
      Object.entries(folders).map(([locale, { typed }]) => [
        locale,
        Object.fromEntries(Object.entries(typed).map(([key, { text }]) => [key, text])),
      ]),
    ),
  };
}
