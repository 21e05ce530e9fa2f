const mostDepth = 100;

/**
 * Whether YAML is nested deeper than any person writes. Asked before parsing: a parser that runs out of stack
 * may end the whole process, not only throw.
 */
export function tooDeep(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === "[" || letter === "{") depth++;
    else if ((letter === "]" || letter === "}") && depth > 0) depth--;
    if (depth > mostDepth) return true;
  }
  return text.split("\n").some((line) => (/^[\s?-]*/.exec(line)?.[0].length ?? 0) > 2 * mostDepth);
}
