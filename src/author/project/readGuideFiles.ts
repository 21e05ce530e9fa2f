import { guideIds } from "../reading/guideIds.ts";
import { listFolder } from "../reading/listFolder.ts";
import type { Tell } from "../problems/problem.ts";
import { type CompiledFile, compiledFile } from "../language/compiledFile.ts";
import type { GuideFile } from "../language/guideFile.ts";
import { readGuide } from "../language/readGuide.ts";
import { readArticleText } from "../facts/readArticleText.ts";
import type { ArticleSentence } from "../facts/sentencesOfArticle.ts";
import { type LedgerFile, readLedger } from "../facts/readLedger.ts";
import { type LockFile, readLock } from "../lock/readLock.ts";
import { readWords, type WordsFolder } from "../words/readWords.ts";
import { readTranslated, type Translated } from "../translation/readTranslated.ts";
import type { PhraseBank } from "../understand/phrases/phraseBank.ts";
import { readPhrases, sharedPhrases } from "../understand/phrases/readPhrases.ts";
import { wordGroups } from "../understand/phrases/wordGroups.ts";
import { readText } from "../reading/readText.ts";
import type { Service } from "../service/serviceShape.ts";

/** All files of one guide, read. */
export interface GuideFiles {
  /** The name of its file, which its flow goes by. */
  readonly id: string;
  /** The id that stands in the flow. */
  readonly named: string;
  readonly guide: GuideFile;
  /** What is walked, if nothing is wrong in it. */
  readonly compiled: CompiledFile | undefined;
  readonly lock: LockFile;
  readonly ledger: LedgerFile | undefined;
  /** The sentences of the article, if its words may be kept. */
  readonly article: readonly ArticleSentence[] | undefined;
  /** By locale, the source locale among them. */
  readonly words: Readonly<Record<string, WordsFolder>>;
  /** What each translation was made from, by locale. */
  readonly translated: Readonly<Record<string, Translated>>;
  /** What members type, by locale; undefined where the guide has no phrases. */
  readonly phrases: Readonly<Record<string, PhraseBank | undefined>>;
}

interface Folder {
  readonly root: string;
  /** Where phrases that every guide shares come from, if the folder has none. */
  readonly own: string;
  readonly locales: readonly string[];
  readonly service: Service | undefined;
}

/** Reads every guide of a folder. A flow that is no YAML is told and left out. */
export function readGuideFiles({ root, own, locales, service }: Folder, tell: Tell): readonly GuideFiles[] {
  const shared = sharedPhrases(root, own, tell);
  const all = listFolder(root, "flows", "files");
  for (const name of all) {
    if (!/\.(yaml|md|article\.txt)$/.test(name))
      tell(
        { file: `flows/${name}`, line: 1 },
        name,
        "not a file of flows",
        "Call a flow <guide>.yaml; beside it stand <guide>.lock.yaml, <guide>.facts.yaml and <guide>.article.txt only.",
      );
  }
  const ids = guideIds(root);
  for (const name of all) {
    const [, id] = /^(.*)\.(?:lock\.yaml|facts\.yaml|article\.txt)$/.exec(name) ?? [];
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
    const text = readText(root, file, tell);
    const read = text === undefined ? undefined : readGuide(file, text, tell);
    if (!read) return [];
    const guide: GuideFile = { ...read, source: { ...read.source, id } };
    const words = Object.fromEntries(
      locales.map((locale) => [locale, readWords(root, locale, guide, service, tell)]),
    );
    // The steps are those of the source locale, which comes first: translations have the same.
    const source = words[locales[0] ?? ""];
    const states = source?.states ?? {};
    const kept = readText(root, `flows/${id}.article.txt`, tell);
    const translated = Object.fromEntries(
      locales.map((locale) => [locale, readTranslated(root, locale, id, tell)]),
    );
    return [
      {
        id,
        named: read.source.id,
        guide,
        compiled: guide.sound ? compiledFile(guide, (cause) => states[cause]?.steps ?? []) : undefined,
        lock: readLock(root, id, tell),
        ledger: readLedger(root, id, tell),
        article: kept === undefined ? undefined : readArticleText(kept),
        words,
        translated,
        phrases: Object.fromEntries(
          locales.map((locale) => {
            const own = wordGroups(guide.source, words[locale]?.states ?? {});
            return [
              locale,
              readPhrases(root, id, locale, shared, tell, { words: own, boxed: source?.boxAt !== undefined }),
            ];
          }),
        ),
      },
    ];
  });
}
