import { partsOf } from "../translation/partsOf.ts";
import type { GuideSource } from "../language/guideSource.ts";
import type { FilePlace, Tell } from "../problems/problem.ts";
import { hasUsualPart, hasUsualWords } from "../words/writtenStates.ts";
import type { Translated } from "../translation/readTranslated.ts";
import type { WordsFolder } from "../words/readWords.ts";

/** A translation has every part of its source, and was made from the source's present wording. */
export function checkTranslation(
  { locale, guide }: { readonly locale: string; readonly guide: GuideSource },
  source: WordsFolder,
  own: WordsFolder,
  { hashes, at }: Translated,
  tell: Tell,
): void {
  const run = `npm run translated -- ${locale} ${guide.id}`;
  const ours = partsOf(own);
  const theirs = partsOf(source);
  const fresh: [id: string, place: FilePlace][] = [];
  for (const [id, part] of Object.entries(theirs)) {
    const here = ours[id];
    const [state = "", name = ""] = id.split("/");
    const from = `${part.place.file}:${part.place.line}`;
    if (!here) {
      const { [state]: translated } = own.states;
      if (!translated && hasUsualWords(state)) {
        const instead = `Translate ${part.place.file}.`;
        if (name === "heading")
          tell({ file: `${own.folder}/${state}.md`, line: 1 }, state, "is missing here", instead);
        continue;
      }
      // Missing files, labels and headings have been told with the words.
      const typed = state === "typed.yaml";
      const told =
        !typed &&
        (!translated ||
          translated.broken ||
          (/^answer:[^:]+$|^heading$/.test(name) && !hasUsualPart(guide, state, name)));
      const file = typed ? `${own.folder}/${state}` : (translated?.file ?? "");
      const instead = part.mark
        ? `Translate it here, for the same readers: ${part.mark}.`
        : "Translate it here.";
      if (!told)
        tell({ file, line: 1 }, name, `is in the source (${from}) and not here`, instead, "unsettled");
      continue;
    }
    if (part.mark !== here.mark)
      tell(
        here.place,
        here.mark ?? name,
        `is for other readers than in the source (${from})`,
        part.mark ? `Write "${part.mark}".` : "Remove its condition.",
      );
    // Whoever looks for a button finds it by the name that the screen has.
    for (const name of part.screen.filter((one) => !here.screen.includes(one)))
      tell(
        here.place,
        name,
        `stands on the screen in ${from}, and not here`,
        `Write “${name}”, letter for letter: the screen is not translated.`,
      );
    if (hashes[id] === undefined) fresh.push([id, here.place]);
    else if (hashes[id].source !== part.hash) {
      const instead = `Translate it again, then run: ${run} – if it may stay as it is: ${run} --as-is ${id}`;
      tell(here.place, name, `its source changed: ${from}`, instead, "unsettled");
    } else if (here.hash === part.hash && !/^(answer:|short$|closing)/.test(name)) {
      // Copied to be translated, and noted before it was. A short label may be the same in both languages.
      tell(here.place, name, `is word for word as in the source: ${from}`, "Translate it here.", "warning");
    }
  }
  const [first] = fresh;
  if (first) {
    const what =
      fresh.length === 1
        ? `not yet noted as a translation of ${source.folder}`
        : `${fresh.length} parts not yet noted as translations of ${source.folder}`;
    const instead = `Run, once somebody has read it: ${run}`;
    tell(first[1], fresh.map(([id]) => id).join(", "), what, instead, "unsettled");
  }
  for (const [key, place] of [["crisis", own.crisis?.place] as const, ["typed", own.boxAt] as const])
    if (place)
      tell(
        place,
        key,
        "is the same in all languages",
        `Remove it here, and write it in ${source.folder}/guide.yaml.`,
      );
  for (const [id, { place }] of Object.entries(ours)) {
    const [state = "", name = ""] = id.split("/");
    if (state === "typed.yaml" && !Object.hasOwn(theirs, id))
      tell(place, name, "is not in the source", `Remove it, or add it to ${source.folder}/${state}.`);
    const known = source.states[state];
    if (known && !known.broken && !Object.hasOwn(theirs, id) && !/^answer:[^:]+$/.test(name)) {
      tell(place, name, "is not in the source", `Remove it, or add it to ${known.file}.`);
    }
  }
  for (const id of Object.keys(hashes)) {
    if (!Object.hasOwn(theirs, id))
      tell(at(id), id, "the source no longer has this part", `Run: ${run}`, "warning");
  }
}
