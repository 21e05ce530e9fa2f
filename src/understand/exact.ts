/** A string seen on screen, as words, and the group it leads to. */
export interface ExactString {
  readonly words: readonly string[];
  readonly group: number;
}

export function exactStrings(
  exact: readonly { readonly says: string; readonly group: number }[],
): readonly ExactString[] {
  return exact
    .flatMap(({ says, group }) => says.split("\n").map((say) => ({ words: say.split(" "), group })))
    .sort((a, b) => b.words.length - a.words.length);
}

/** The group of the longest on-screen string that stands in the message, word by word. */
export function findExact(words: readonly string[], strings: readonly ExactString[]): number | undefined {
  return strings.find((string) =>
    words.some((_, start) => string.words.every((word, i) => words[start + i] === word)),
  )?.group;
}
