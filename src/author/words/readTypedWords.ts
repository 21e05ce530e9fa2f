import { checkShape } from "../reading/checkShape.ts";
import type { Tell } from "../problems/problem.ts";
import type { Word } from "./readInterface.ts";
import { readText } from "../reading/readText.ts";
import { readYaml } from "../reading/readYaml.ts";
import { typedWordsShape } from "./shapes/typedWordsShape.ts";
import { tellPlain } from "./tellTone.ts";

/**
 * Reads `content/<locale>/<guide>/typed.yaml`: what this guide says about typed words. Empty if there is
 * none.
 */
export function readTypedWords(
  root: string,
  guide: string,
  locale: string,
  tell: Tell,
): Readonly<Record<string, Word>> {
  const file = `content/${locale}/${guide}/typed.yaml`;
  const text = readText(root, file, tell);
  const doc = text === undefined ? undefined : readYaml(file, text, tell);
  if (!doc || doc.data === "" || !checkShape(typedWordsShape, doc, tell)) return {};
  const words = Object.entries(doc.data as Record<string, string>).map(([key, said]) => {
    const place = doc.at([key], "key");
    tellPlain(place, said, tell);
    return [key, { text: said, place }] as const;
  });
  return Object.fromEntries(words);
}
