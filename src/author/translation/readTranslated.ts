import { z } from "zod";
import { checkShape } from "../reading/checkShape.ts";
import type { FilePlace, Tell } from "../problems/problem.ts";
import { readText } from "../reading/readText.ts";
import { readYaml } from "../reading/readYaml.ts";
import { notesFile } from "./confirmTranslation.ts";
import { toldOfBoth } from "./mergeTranslated.ts";

const pair = z
  .string()
  .regex(/^[0-9a-f]{8} [0-9a-f]{8}$/, { error: "not two hashes. Write it with npm run translated." });
const shape = z.record(z.string(), pair, { error: "must be a map. Write it with npm run translated." });

/** Which source wording each part of a translation was made from, by `state/part`. */
export interface Translated {
  readonly file: string;
  /** Hash of the source's wording, and of the translation, when it was noted. */
  readonly hashes: Readonly<Record<string, { readonly source: string; readonly own: string }>>;
  readonly at: (part: string) => FilePlace;
  /** The file is there and can't be read: what it says about the parts is not known. */
  readonly broken?: true;
}

/** Reads `content/<locale>/<guide>/.source.yaml`; empty if it is missing. */
export function readTranslated(root: string, locale: string, guide: string, tell: Tell): Translated {
  const file = notesFile(locale, guide);
  const text = readText(root, file, tell);
  const none: Translated = { file, hashes: {}, at: () => ({ file, line: 1 }) };
  if (text !== undefined && toldOfBoth(file, text, guide, locale, tell)) return { ...none, broken: true };
  const doc = text === undefined ? undefined : readYaml(file, text, tell);
  if (text === undefined || doc?.data === "") return none;
  if (!doc || !checkShape(shape, doc, tell)) return { ...none, broken: true };
  const hashes = Object.entries(doc.data as Record<string, string>).map(([part, both]) => {
    const [source = "", own = ""] = both.split(" ");
    return [part, { source, own }] as const;
  });
  return { file, hashes: Object.fromEntries(hashes), at: (part) => doc.at([part], "key") };
}
