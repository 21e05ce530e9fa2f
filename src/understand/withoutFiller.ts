/** The words that carry meaning. */
export function withoutFiller(words: readonly string[], filler: ReadonlySet<string>): readonly string[] {
  return words.filter((word) => !filler.has(word));
}
