/** Something that an author has still to do. */
export interface TodoText {
  /** Counting from 1. */
  readonly line: number;
  readonly column: number;
  /** `TODO` and what stands behind it. */
  readonly text: string;
}

/** Languages in which the word means something: there only `TODO:` is one. */
const isWord = /^(es|pt|gl|ast)\b/;

/** Every `TODO` of a text, in values and notes alike: a line of YAML or markdown is all that has to be known. */
export function todosIn(text: string, locale: string): readonly TodoText[] {
  const pattern = isWord.test(locale) ? /\bTODO:/ : /\bTODO\b/;
  return text.split("\n").flatMap((said, n) => {
    const { index } = pattern.exec(said) ?? {};
    if (index === undefined) return [];
    const quote = /["']$/.exec(said.slice(0, index))?.[0];
    const rest = said.slice(index);
    const end = quote === undefined ? -1 : rest.indexOf(quote);
    return [{ line: n + 1, column: index + 1, text: (end < 0 ? rest : rest.slice(0, end)).trim() }];
  });
}
