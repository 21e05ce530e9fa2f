/** No honest message is longer. Everything after it is dropped, so that no input can take long. */
const LONGEST = 1500;
const MOST_WORDS = 160;

/**
 * Typed text as plain words: lower case, without accents, apostrophes, marks that can't be seen and letters repeated
 * for emphasis. Total, and bounded: at most 160 words of at most 24 letters, whatever is pasted.
 */
export function normalise(text: string): readonly string[] {
  const plain = text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .slice(0, LONGEST) // one character may have become eighteen
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}\p{Cf}'’‘ʼ`´]/gu, "")
    .replace(/(\p{L})\1{2,}/gu, "$1$1");
  const words = plain.match(/\p{N}+|\p{L}+/gu) ?? [];
  return words.slice(0, MOST_WORDS).map((word) => word.slice(0, 24));
}
