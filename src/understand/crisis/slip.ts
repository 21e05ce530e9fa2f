/**
 * Whether `word` is `stem` with at most one slip: a letter missing, extra, wrong, or two swapped. First letters must
 * agree.
 */
export function slip(word: string, stem: string): boolean {
  if (word === stem) return true;
  const gap = word.length - stem.length;
  if (word[0] !== stem[0] || gap > 1 || gap < -1) return false;
  let i = 0;
  while (i < word.length && word[i] === stem[i]) i++;
  if (gap === 1) return word.slice(i + 1) === stem.slice(i);
  if (gap === -1) return word.slice(i) === stem.slice(i + 1);
  if (word.slice(i + 1) === stem.slice(i + 1)) return true;
  return word[i] === stem[i + 1] && word[i + 1] === stem[i] && word.slice(i + 2) === stem.slice(i + 2);
}
