import type { Tell } from "../problem.ts";
import type { Translated } from "../readTranslated.ts";
import type { WordsFolder } from "../readWords.ts";
import { partsOf } from "../partsOf.ts";

/** A translation has every part of its source, and was made from the source's present wording. */
export function checkTranslation(
  locale: string,
  guide: string,
  source: WordsFolder,
  own: WordsFolder,
  { hashes, at }: Translated,
  tell: Tell,
): void {
  const run = `npm run translated -- ${locale} ${guide}`;
  const ours = partsOf(own);
  for (const [id, part] of Object.entries(partsOf(source))) {
    const here = ours[id];
    const [state = "", name = ""] = id.split("/");
    // Missing files and labels have been told with the words.
    if (
      !here &&
      own.states[state] &&
      !name.startsWith("answer:") &&
      name !== "heading" &&
      name !== "closing"
    ) {
      tell(
        { file: own.states[state].file, line: 1 },
        name,
        `is in the source (${part.place.file}:${part.place.line}) and not here`,
        "Translate it here.",
      );
    }
    if (!here || hashes[id] === part.hash) continue;
    const what = hashes[id] === undefined ? "not yet confirmed as a translation of" : "its source changed:";
    tell(
      here.place,
      name,
      `${what} ${part.place.file}:${part.place.line}`,
      `Translate it again, then run: ${run}`,
    );
  }
  for (const [id, part] of Object.entries(ours)) {
    const [state = "", name = ""] = id.split("/");
    const known = source.states[state];
    if (known && !Object.hasOwn(known.parts, name) && !name.startsWith("answer:")) {
      tell(part.place, name, "is not in the source", `Remove it, or add it to ${known.file}.`);
    }
  }
  for (const id of Object.keys(hashes)) {
    if (!Object.hasOwn(partsOf(source), id))
      tell(at(id), id, "the source no longer has this part", `Run: ${run}`, "warning");
  }
}
