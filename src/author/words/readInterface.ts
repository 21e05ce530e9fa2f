import { z } from "zod";
import { checkShape } from "../reading/checkShape.ts";
import { listFolder } from "../reading/listFolder.ts";
import type { FilePlace, Tell } from "../problems/problem.ts";
import { readText } from "../reading/readText.ts";
import { readYaml } from "../reading/readYaml.ts";
import { tellPlain } from "./tellTone.ts";

const shape = z.record(
  z.string().regex(/^[a-z][a-zA-Z0-9.-]*$/, {
    error: "not a key. Write small letters, digits, dots and dashes, a letter first.",
  }),
  z
    .string({ error: "must be a text. Interface words are flat: write key: text." })
    .min(1, { error: "is empty. Write the words." }),
  { error: "must be a map. Write key: text lines." },
);

/** One interface text and where it stands. */
export interface Word {
  readonly text: string;
  readonly place: FilePlace;
}

/** Reads all of `content/<locale>/interface/*.yaml`. */
export function readInterface(root: string, locale: string, tell: Tell): Readonly<Record<string, Word>> {
  const words: Record<string, Word> = {};
  const folder = `content/${locale}/interface`;
  for (const name of listFolder(root, folder, "files").filter((one) => one.endsWith(".yaml"))) {
    const file = `${folder}/${name}`;
    const text = readText(root, file, tell);
    const doc = text === undefined ? undefined : readYaml(file, text, tell);
    if (!doc || doc.data === "" || !checkShape(shape, doc, tell)) continue;
    for (const [key, said] of Object.entries(doc.data as Record<string, string>)) {
      const place = doc.at([key], "key");
      const other = Object.hasOwn(words, key) ? words[key] : undefined;
      if (other) tell(place, key, `this key stands in ${other.place.file}, too`, "Keep one of them.");
      words[key] = { text: said, place };
      tellPlain(place, said, tell);
    }
  }
  return words;
}
