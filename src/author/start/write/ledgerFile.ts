import { sentenceHash } from "../../facts/sentenceHash.ts";
import type { LedgerEntry } from "../plan/plan.ts";
import type { Tongue } from "../tongue/tongue.ts";
import { schemaLine } from "./schemaLine.ts";

export interface LedgerOptions {
  readonly href: string | undefined;
  /** The day on which the article was read: `2026-11-24`. */
  readonly today: string;
  readonly isOthers: boolean;
  readonly tongue: Tongue;
  readonly hasSchemas: boolean;
}

/** The ledger of a new guide: each sentence of its article, with its fingerprint. */
export function ledgerFile(
  entries: readonly LedgerEntry[],
  { href, today, isOthers, tongue, hasSchemas }: LedgerOptions,
): string {
  const about = isOthers
    ? "# What the guide rests on, a fact for each sentence of the article, in the article's order. It is somebody else's: say each in your own words.\n"
    : "# What the guide rests on, a fact for each sentence of the article, in the article's order.\n";
  const address =
    href === undefined
      ? "  href: https://example.com/ # TODO: write the address of the article\n"
      : `  href: ${JSON.stringify(href)}\n`;
  return [
    schemaLine("facts", hasSchemas),
    about,
    "article:\n",
    address,
    `  checked: ${today}\n`,
    ...(entries.length > 0 ? ["facts:\n"] : []),
    ...entries.map(({ id, section, sentence, kind, why }) => {
      const told = kind ? `a ${kind}` : `TODO: ${tongue.words.todo.fact}`;
      const lines = [
        `fact: ${quoted(isOthers ? told : sentence)}`,
        ...(section === undefined ? [] : [`section: ${quoted(section)}`]),
        `sha256: ${sentenceHash(sentence)}`,
        ...(why === undefined ? [] : ["cites: none", `why: ${quoted(why)}`]),
      ];
      return [`  ${id}:\n`, ...lines.map((line) => `    ${line}\n`)].join("");
    }),
  ].join("");
}

/** In double quotes YAML takes what JSON writes, whatever stands in it. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
