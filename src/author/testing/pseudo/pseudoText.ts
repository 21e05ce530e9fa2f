/** Shows what stands between them from right to left, whatever its letters are (Unicode: RLO and PDF). */
const [mirror, end] = ["\u202E", "\u202C"];

/**
 * English as if it were a longer language that is read from right to left: vowels stand twice and each word is
 * mirrored. Placeholders (`{name}`), digits and marks between words stay, as they would in a translation.
 */
export function pseudoText(text: string): string {
  return text.replaceAll(/\{[a-zA-Z]+\}|\p{L}[\p{L}\p{M}’'-]*/gu, (word) =>
    word.startsWith("{") ? word : mirror + word.replaceAll(/[aeiou]/g, "$&$&") + end,
  );
}
