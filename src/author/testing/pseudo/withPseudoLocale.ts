import type { AgentWords, FactWords, GuideWords } from "../../../core/guide/words.ts";
import { hash } from "../../hash.ts";
import type { Project, ProjectGuide } from "../../project/project.ts";
import { pseudoBlocks } from "./pseudoBlocks.ts";
import { pseudoState } from "./pseudoState.ts";
import { pseudoText } from "./pseudoText.ts";

/** "Arabic of nowhere": by its language it is set from right to left, and no real place has this code. */
export const pseudoLocale = "ar-XB";

/** For tests: the project with one more locale, made from the source locale's words. Layouts that only fit English break in it. */
export function withPseudoLocale(project: Project): Project {
  const { guides, interfaceWords, sourceLocale, locales } = project;
  return {
    ...project,
    locales: [...locales, pseudoLocale],
    interfaceWords: {
      ...interfaceWords,
      [pseudoLocale]: mapValues(interfaceWords[sourceLocale] ?? {}, pseudoText),
    },
    guides: mapValues(guides, (guide) => pseudoGuide(guide, sourceLocale)),
  };
}

function pseudoGuide(guide: ProjectGuide, sourceLocale: string): ProjectGuide {
  const words = guide.words[sourceLocale];
  const agent = guide.agentWords[sourceLocale];
  if (!words || !agent) return guide;
  return {
    ...guide,
    words: { ...guide.words, [pseudoLocale]: pseudoWords(words) },
    agentWords: { ...guide.agentWords, [pseudoLocale]: pseudoVoices(agent) },
  };
}

function pseudoWords(words: GuideWords): GuideWords {
  const own = {
    ...words,
    locale: pseudoLocale,
    title: pseudoText(words.title),
    summary: pseudoText(words.summary),
    states: mapValues(words.states, (state) => pseudoState(state, words.locale)),
    ...(words.facts && { facts: mapValues(words.facts, pseudoFacts) }),
  };
  return { ...own, version: hash(own) };
}

function pseudoFacts({ values, groups }: FactWords): FactWords {
  return {
    ...(values && { values: mapValues(values, pseudoText) }),
    ...(groups && { groups: groups.map((group) => ({ ...group, label: pseudoText(group.label) })) }),
  };
}

function pseudoVoices({ guide, locale, states }: AgentWords): AgentWords {
  return {
    guide,
    locale: pseudoLocale,
    states: mapValues(states, (voices) => mapValues({ ...voices }, (blocks) => pseudoBlocks(blocks, locale))),
  };
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
