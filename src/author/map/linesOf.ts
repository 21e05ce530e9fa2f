/**
 * Breaks a name into at most so many lines of at most so many letters; what does not fit ends in an ellipsis.
 */
export function linesOf(text: string, most: number, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines.map((line) => short(line, letters));
  const kept = lines.slice(0, most);
  return kept.map((line, index) => short(index === most - 1 ? `${line} ${lines[most]}` : line, letters));
}

function short(line: string, letters: number): string {
  return line.length > letters ? `${line.slice(0, letters - 1).trimEnd()}…` : line;
}
