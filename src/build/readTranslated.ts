import { z } from "zod";
import { checkShape } from "./checkShape.ts";
import type { Place, Tell } from "./problem.ts";
import { readText } from "./readText.ts";
import { readYaml } from "./readYaml.ts";

const hex = z.string().regex(/^[0-9a-f]{8}$/, { error: "not a hash. Write it with npm run translated." });
const shape = z.record(z.string(), hex, { error: "must be a map. Write it with npm run translated." });

/** Which source wording each part of a translation was made from: `state/part` to hash. */
export interface Translated {
  readonly file: string;
  readonly hashes: Readonly<Record<string, string>>;
  readonly at: (part: string) => Place;
}

/** Reads `content/<locale>/<guide>/.source.yaml`; empty if it is missing. */
export function readTranslated(root: string, locale: string, guide: string, tell: Tell): Translated {
  const file = `content/${locale}/${guide}/.source.yaml`;
  const text = readText(root, file, tell);
  const doc = text === undefined ? undefined : readYaml(file, text, tell);
  if (!doc || doc.data === "" || !checkShape(shape, doc, tell))
    return { file, hashes: {}, at: () => ({ file, line: 1 }) };
  return { file, hashes: doc.data as Record<string, string>, at: (part) => doc.at([part], "key") };
}
