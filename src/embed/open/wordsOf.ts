export type OpenWords = (typeof __CAIRN_WORDS__)[string];

/** The shell's words in a locale that the deployment has. */
export function wordsOf(locale: string): OpenWords {
  return __CAIRN_WORDS__[locale]!;
}
