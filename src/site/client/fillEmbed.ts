import type { Project } from "../../author/project/project.ts";
import { hash } from "../../author/hash.ts";
import { siteNames } from "../../author/project/siteNames.ts";
import type { ClientParts } from "./client.ts";
import { literal } from "./literal.ts";
import { readableColour } from "./readableColour.ts";

/** What a page that embeds loads: files by their paths below the base. */
export interface EmbedFiles {
  readonly files: Readonly<Record<string, string>>;
  /** Loaded on intent, from another origin: their header must allow that. A pattern of `_headers`. */
  readonly modules: string;
}

/** Puts what a guides folder says (words, colours) into the loader and the files that it loads. */
export function fillEmbed(embed: ClientParts["embed"], project: Project): EmbedFiles {
  const words = (key: string, locale: string) => {
    const found =
      project.interfaceWords[locale]?.[key] ?? project.interfaceWords[project.sourceLocale]?.[key];
    // A guides folder without words of its own for the widget still gets one that works.
    return found ?? "?";
  };
  const byLocale = <T>(make: (locale: string) => T) =>
    Object.fromEntries(project.locales.map((one) => [one, make(one)]));
  const shell = byLocale((locale) =>
    Object.fromEntries(
      ["title", "close", "loading", "failed", "page"].map((key) => [key, words(`widget.${key}`, locale)]),
    ),
  );
  /** How the names of both files that are loaded later begin. */
  const modules = `${siteNames.assets}/embed-`;
  const moreCode = fill(embed.more, { __CAIRN_HELD__: byLocale((locale) => words("widget.held", locale)) });
  const more = hash(moreCode);
  const openCode = fill(embed.open, { __CAIRN_WORDS__: shell, __CAIRN_MORE__: `embed-more-${more}.js` });
  const open = hash(openCode);
  const { colour } = project.service;
  const loader = fill(embed.loader, {
    __CAIRN__: {
      open,
      more,
      launcher: byLocale((locale) => words("widget.launcher", locale)),
      // White on the light one, near black on the dark one.
      accent: [
        readableColour(colour, "#000000", "#ffffff", 4.6),
        readableColour(colour, "#ffffff", "#14201d", 7),
      ],
    },
  });
  return {
    files: {
      [`${modules}open-${open}.js`]: openCode,
      [`${modules}more-${more}.js`]: moreCode,
      [siteNames.loader]: loader,
    },
    modules: `${modules}*`,
  };
}

/** The names that stand for what is not known before, as `src/embed/build.d.ts` declares them. */
const placeholder = /([^])(__CAIRN(?:_[A-Z]+)?__)/g;

/** @throws where a script asks for what nobody gives */
function fill(code: string, values: Readonly<Record<string, unknown>>): string {
  return code.replaceAll(placeholder, (_, before: string, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`The widget asks for ${name}, which no build gives.`);
    const text = literal(values[name]);
    // Where a statement could begin, a brace would open a block.
    return /[>;{}]/.test(before) && text.startsWith("{") ? `${before}(${text})` : before + text;
  });
}
