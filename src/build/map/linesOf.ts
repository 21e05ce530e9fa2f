/** About so many letters of the map's type fit into one line of a node. */
const LETTERS = 24;

/** Breaks a name into lines; what does not fit the last one ends in an ellipsis. */
export function linesOf(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LETTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines.map(short);
  const kept = lines.slice(0, most);
  return kept.map((line, index) => (index === most - 1 ? short(`${line} ${lines[most]}`) : short(line)));
}

function short(line: string): string {
  return line.length > LETTERS ? `${line.slice(0, LETTERS - 1).trimEnd()}…` : line;
}
