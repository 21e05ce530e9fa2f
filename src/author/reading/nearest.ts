/** The one of `names` that `word` was probably meant to be, or `undefined`. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  // Two letters in five may be wrong: "gaurd" is "guard", but "on" is not "id".
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length * 0.4)) + 0.5;
  for (const name of names) {
    if (Math.abs(name.length - word.length) > least) continue;
    const wrong = distance(word.toLowerCase(), name.toLowerCase());
    if (wrong < least && name !== word) [best, least] = [name, wrong];
  }
  return best;
}

/** Edit distance in which swapping two neighbours counts once (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
