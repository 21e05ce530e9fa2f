import type { Tell } from "../problems/problem.ts";
import { listFolder } from "../reading/listFolder.ts";
import { localePattern } from "../reading/patterns.ts";
import { spokenLocales } from "../reading/localesOf.ts";
import { lookInside } from "../reading/lookInside.ts";
import type { YamlFile } from "../reading/readYaml.ts";

/** The locale that authors write in, where `content/service.yaml` names none. */
export const defaultLocale = "en";

const key = "source-locale";

/** The locale that authors write in. */
export interface SourceLocale {
  readonly locale: string;
  /**
   * Whether the author said so, by naming it or by naming none. Where that can't be known `locale` is a guess by
   * which the rest can still be checked, and nothing may be written that rests on it.
   */
  readonly isSure: boolean;
}

/**
 * The locale that authors write in, as the parsed `content/service.yaml` names it. One without a folder, or
 * without interface words in `root` and in `own`, is told. In place of one that can't be used stands a
 * locale that there are words in, so that a wrong letter here is one problem and not a hundred.
 */
export function sourceLocaleOf(
  root: string,
  own: string,
  doc: YamlFile | undefined,
  tell: Tell,
): SourceLocale {
  const given = (doc?.data as Readonly<Record<string, unknown>> | undefined)?.[key];
  if (!doc) return { locale: defaultLocale, isSure: false };
  if (given === undefined) return { locale: defaultLocale, isSure: true };
  const spoken = spokenLocales(root);
  const guess = spoken.includes(defaultLocale) ? defaultLocale : (spoken[0] ?? defaultLocale);
  const unsure = { locale: guess, isSure: false };
  // What is no locale at all is told with the shape of the file.
  if (typeof given !== "string" || !localePattern.test(given)) return unsure;
  const place = doc.at([key]);
  if (lookInside(root, `content/${given}`) !== "folder") {
    const add = "Add it, with the words you write in";
    const write = spoken.length > 0 ? `${add}, or write one of these: ${spoken.join(", ")}.` : `${add}.`;
    tell(place, given, `there is no folder content/${given}`, write);
    return unsure;
  }
  const worded = [...new Set([root, own].flatMap(localesWithInterface))];
  if (!worded.includes(given)) {
    const copy = `Add content/${given}/interface/, with the files and keys of another locale`;
    const write = worded.length > 0 ? `${copy}, or write one of these: ${worded.join(", ")}.` : `${copy}.`;
    tell(place, given, "there are no interface words in this locale", write);
  }
  return { locale: given, isSure: true };
}

function localesWithInterface(root: string): readonly string[] {
  return listFolder(root, "content", "folders").filter((name) =>
    listFolder(root, `content/${name}/interface`, "files").some((file) => file.endsWith(".yaml")),
  );
}
