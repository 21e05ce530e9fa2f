/** A program called in a document, word by word. */
export type Call = readonly string[];

/** The calls in a block for a shell: one a line, or several with `&&` between them. Notes are left out. */
export function callsIn(text: string): readonly Call[] {
  return text
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((line) => line.replace(/(^|\s)#.*$/, ""))
    .flatMap((line) => line.split("&&"))
    .map((call) => wordsOf(call))
    .filter((call) => call.length > 0);
}

/** The words of one call. What stands in quotes is one. */
function wordsOf(call: string): Call {
  const words = call.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g);
  return [...words].map(([, double, single, bare]) => double ?? single ?? bare ?? "");
}
