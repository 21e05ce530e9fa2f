import type { Tell } from "../problems/problem.ts";
import type { GuideFiles } from "../project/readGuideFiles.ts";
import { idPattern, localePattern } from "../reading/patterns.ts";
import { takenNames } from "../project/siteNames.ts";

/** Whether a guide may be called what its file is called, and its flow says the same. */
export function checkId({ id, named, guide }: GuideFiles, locales: readonly string[], tell: Tell): void {
  const place = { file: `flows/${id}.yaml`, line: 1 };
  if (!idPattern.test(id))
    tell(place, id, "not an id", "Name the file in small letters, digits and dashes, a letter first.");
  const taken = whyTaken(id, locales);
  if (taken) tell(place, id, taken, "Give the file, its id and its words another name.");
  if (guide.sound && named !== id)
    tell(guide.at(["id"]), named, "the id is not the name of the file", `Write "${id}".`);
}

/** Why a guide can't have this id: it is the first part of an address, and of the names of its files. */
function whyTaken(id: string, locales: readonly string[]): string | undefined {
  if (locales.includes(id) || isLanguage(id)) return "a guide can't be called like a locale";
  if (takenNames().has(id)) return "a guide can't be called like a part of the site that a build writes";
  // Beside its folder of words stands this one.
  return id === "interface" ? "a guide can't be called like the folder of interface words" : undefined;
}

/** Whether `id` looks like a locale that could be added later. */
function isLanguage(id: string): boolean {
  if (!localePattern.test(id)) return false;
  try {
    return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(id) !== undefined;
  } catch {
    return false;
  }
}
