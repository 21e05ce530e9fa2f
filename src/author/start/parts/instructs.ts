import { mainClause } from "../ids.ts";
import type { Tongue } from "../tongue/tongue.ts";

/** How surely a sentence tells somebody to do something: `hard` as an order, `soft` as advice. */
export type Order = "hard" | "soft" | "none";

/** Whether a sentence is an instruction. */
export function orderIn(sentence: string, tongue: Tongue): Order {
  if (/[?？]["”’)]?$/u.test(sentence)) return "none";
  const bare = plain(sentence, tongue);
  if (tongue.tells.test(bare)) return tongue.soft.test(bare) ? "soft" : "none";
  if (isOrder(bare, tongue)) return "hard";
  return tongue.soft.test(mainClause(bare, tongue)) ? "soft" : "none";
}

function isOrder(text: string, tongue: Tongue): boolean {
  const bare = plain(text, tongue);
  if (tongue.tells.test(bare)) return false;
  if (tongue.clause.test(bare)) {
    // "If it is on, and you use a phone, press it": any part behind a comma may be the order.
    const parts = bare.split(/,\s+/).slice(1);
    return parts.some((_, n) => isOrder(parts.slice(n).join(", "), tongue));
  }
  const [first = "", second = ""] = bare
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’\s-]/gu, " ")
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll("’", "'"));
  if (/^(?:do not|don't|never)$/.test(`${first} ${second}`.trim()) || first === "don't") return true;
  const [word, next] =
    tongue.locale === "es" && first === "no" && second !== "" ? [second, ""] : [first, second];
  // "RAW", "macOS", "iPhone": names are written otherwise than words.
  const [written = ""] = bare.split(/\s+/);
  if (/^\P{L}*\p{L}+\p{Lu}/u.test(written) || tongue.noInstruction.has(word)) return false;
  return tongue.isOrder(word, next);
}

/** Without what stands before an instruction: signs, a short label, "then". */
function plain(sentence: string, tongue: Tongue): string {
  const text = sentence.replace(/^[^\p{L}\p{N}]+/u, "");
  const unlabelled = text.replace(/^\p{L}[\p{L}\s/]{0,24}:\s+(?=\p{L})/u, "");
  const bare = unlabelled.replace(tongue.before, "");
  return bare === sentence ? bare : plain(bare, tongue);
}
