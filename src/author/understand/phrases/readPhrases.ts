import { normalise } from "../../../understand/normalise.ts";
import type { Target } from "../../../understand/phraseIndex.ts";
import { checkShape } from "../../reading/checkShape.ts";
import type { Tell } from "../../problems/problem.ts";
import { readText } from "../../reading/readText.ts";
import { readYaml, type YamlFile } from "../../reading/readYaml.ts";
import type { BankGroup, Lists, PhraseBank, TaughtValue } from "./phraseBank.ts";
import { type PhraseData, phraseShape } from "./phraseShape.ts";

/**
 * The phrases that every guide shares, by locale: `content/<locale>/phrases.yaml` of `root`, or, because a
 * folder of other guides need not say again what everybody types, of `own`. Each is read when it is first
 * asked for.
 */
export function sharedPhrases(
  root: string,
  own: string,
  tell: Tell,
): (locale: string) => PhraseParts | undefined {
  const read = new Map<string, PhraseParts | undefined>();
  return (locale) => {
    const file = `content/${locale}/phrases.yaml`;
    if (!read.has(locale)) read.set(locale, readParts(root, file, tell) ?? readParts(own, file, () => {}));
    return read.get(locale);
  };
}

/**
 * Reads the phrases of a guide, and puts those that every guide shares before them. A cause without any is understood
 * by `words`, what the guide says of it. `undefined` if the guide has no phrases in this locale and no box by `boxed`:
 * then nothing can be typed there.
 */
export function readPhrases(
  root: string,
  guide: string,
  locale: string,
  sharedIn: (locale: string) => PhraseParts | undefined,
  tell: Tell,
  own: { readonly words: readonly BankGroup[]; readonly boxed: boolean } = { words: [], boxed: false },
): PhraseBank | undefined {
  const written = readParts(root, `content/${locale}/${guide}/phrases.yaml`, tell);
  if (!written && !(own.boxed && own.words.length > 0)) return undefined;
  const parts = [sharedIn(locale), written, wordsOnly(own.words, written)].filter(
    (part) => part !== undefined,
  );
  const words = merge(parts, ({ words }) => words);
  return {
    guide,
    locale,
    groups: parts.flatMap(({ groups }) => groups),
    concepts: merge(parts, ({ concepts }) => concepts),
    exact: parts.flatMap(({ exact }) => exact),
    together: parts.flatMap(({ together }) => together),
    commands: merge(parts, ({ commands }) => commands),
    replies: merge(parts, ({ replies }) => replies),
    positions: parts.flatMap(({ positions }) => positions),
    words: {
      yes: words["yes"] ?? [],
      no: words["no"] ?? [],
      not: words["not"] ?? [],
      filler: words["filler"] ?? [],
      joins: words["joins"] ?? [],
      having: words["having"] ?? [],
      doubt: words["doubt"] ?? [],
    },
    languages: merge(parts, ({ languages }) => languages),
    facts: parts.flatMap(({ facts }) => facts),
  };
}

function wordsOnly(words: readonly BankGroup[], written: PhraseParts | undefined): PhraseParts {
  const known = new Set(written?.groups.flatMap(({ kind, name }) => (kind === "cause" ? [name] : [])));
  const groups = words.filter(({ name }) => !known.has(name));
  const none = {
    concepts: {},
    facts: [],
    exact: [],
    together: [],
    commands: {},
    replies: {},
    positions: [],
    languages: {},
  };
  return { ...none, words: {}, groups };
}

/** What one file of phrases holds. */
export type PhraseParts = Omit<PhraseBank, "guide" | "locale" | "words"> & { readonly words: Lists };

function readParts(root: string, file: string, tell: Tell): PhraseParts | undefined {
  const text = readText(root, file, tell);
  const doc = text === undefined ? undefined : readYaml(file, text, tell);
  if (!doc || !checkShape(phraseShape, doc, tell)) return undefined;
  const data = doc.data as PhraseData;
  return {
    groups: (data.phrases ?? []).map((group, i) => readGroup(doc, group, i, tell)),
    concepts: lists(data.concepts, (word) => (word.trim().endsWith("*") ? `${plain(word)}*` : plain(word))),
    exact: (data.exact ?? []).map((exact, i) => ({
      says: exact.says.map(plain).filter(Boolean),
      to: targets(exact),
      where: doc.at(["exact", i]),
    })),
    together: (data.together ?? []).map((pair, i) => ({ pair, where: doc.at(["together", i]) })),
    commands: lists(data.commands, plain),
    replies: lists(data.replies, plain),
    positions: (data.positions ?? []).map((each) => each.map(plain)),
    words: lists(data.words, plain),
    languages: lists(data.languages, plain),
    facts: readFacts(doc, data.facts ?? {}, tell),
  };
}

type GroupData = NonNullable<PhraseData["phrases"]>[number];

function readGroup(doc: YamlFile, group: GroupData, i: number, tell: Tell): BankGroup {
  const where = doc.at(["phrases", i]);
  const [kind, ...more] = (["cause", "request", "off-topic"] as const).filter(
    (key) => group[key] !== undefined,
  );
  if (more.length > 0)
    tell(where, more.join(", "), "a group can mean one thing only", `Keep "${kind}", and move the rest.`);
  const phrases = readSaid(doc, ["phrases", i, "says"], group.says, tell);
  const vague = group.sure === "false" && { vague: true as const };
  return { ...(kind && { kind, name: group[kind] ?? "" }), ...vague, to: targets(group), phrases, where };
}

function readFacts(doc: YamlFile, facts: NonNullable<PhraseData["facts"]>, tell: Tell): TaughtValue[] {
  return Object.entries(facts).flatMap(([fact, values]) =>
    Object.entries(values).map(([value, says]) => ({
      fact,
      value,
      phrases: readSaid(doc, ["facts", fact, value], says, tell),
      where: doc.at(["facts", fact, value], "key"),
    })),
  );
}

function readSaid(
  doc: YamlFile,
  path: readonly (string | number)[],
  says: readonly string[],
  tell: Tell,
): BankGroup["phrases"] {
  return says.flatMap((say, j) => {
    const where = doc.at([...path, j]);
    const text = plain(say);
    if (!text) tell(where, say, "a phrase without a word", "Write what a member would type.");
    return text ? [{ text, where }] : [];
  });
}

function targets({ answer, state }: Pick<GroupData, "answer" | "state">): readonly Target[] {
  return [...(answer ? [answer].flat() : []), ...(state ? [{ state }] : [])];
}

function lists(
  given: Readonly<Record<string, readonly string[] | undefined>> | undefined,
  read: (text: string) => string,
): Lists {
  const entries = Object.entries(given ?? {});
  return Object.fromEntries(
    entries.map(([key, texts = []]) => [key, [...new Set(texts.map(read).filter(Boolean))]]),
  );
}

function merge(parts: readonly PhraseParts[], of: (parts: PhraseParts) => Lists): Lists {
  const all: Record<string, readonly string[]> = {};
  for (const [key, texts] of parts.flatMap((each) => Object.entries(of(each))))
    all[key] = [...(all[key] ?? []), ...texts];
  return all;
}

function plain(text: string): string {
  return normalise(text).join(" ");
}
