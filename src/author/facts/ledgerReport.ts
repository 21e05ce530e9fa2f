import type { GoneFact } from "./compareArticle.ts";
import type { Citation } from "./readCites.ts";
import type { LedgerUpdate } from "./updateLedger.ts";

/** What an update of a ledger came to, a line each. `run` is the command, without what is said of facts. */
export function ledgerReport(update: LedgerUpdate, run: string): readonly string[] {
  const { plan, cites, ledgerFile, articleFile, written, settled } = update;
  const { added, changed, filled, removed, open, waiting, refused } = plan;
  const lines: string[] = [];
  for (const { fact, sentence } of added)
    lines.push(`new      ${fact}  ${sentence.text}${inSection(sentence.section)}`);
  for (const { fact, was, sentence, words } of changed) {
    lines.push(`changed  ${fact}  was: ${was}`, `         now: ${sentence.text}`);
    if (words !== undefined && words !== was) lines.push(`         the ledger says: ${words}`);
    lines.push(...restsOn(fact, cites));
  }
  for (const { fact, says } of filled) lines.push(`written  ${fact}  ${says}`);
  for (const { fact, says } of removed) lines.push(`removed  ${fact}  ${says}`);
  for (const one of open) lines.push(...asked(one), ...restsOn(one.fact, cites));
  for (const { text, section } of waiting) lines.push(`waits    ${text}${inSection(section)}`);
  if (lines.length + refused.length === 0)
    return [`No differences: ${ledgerFile} stands for every sentence of the article, and for no other.`];

  lines.push(...refused);
  const counts = `${added.length} new, ${changed.length} changed, ${removed.length} removed, ${open.length} gone`;
  const files = [ledgerFile, ...(articleFile === undefined ? [] : [articleFile])].join(" and ");
  lines.push(`${counts}. ${written ? `Written to ${files}.` : "Nothing was written."}`);
  if (added.some(({ says }) => says === undefined))
    lines.push(
      `What is new is yours to say, where TODO stands in ${ledgerFile}. If the article is your organisation's own, --own takes its sentences.`,
    );
  if (changed.length > 0)
    lines.push(`Read again what rests on changed facts, and what ${ledgerFile} says of them.`);
  if (waiting.length > 0)
    lines.push(
      "What waits becomes a fact once it is said which gone fact's sentence it is, or that it is none's.",
    );
  if (!settled && open.length > 0)
    lines.push(
      "Say what became of gone facts. As it looks:",
      `  ${run} ${guess(open)}`,
      "If a gone fact is what another says now, say --changed F12=F88.",
    );
  return lines;
}

const inSection = (section: string | undefined) => (section === undefined ? "" : `  [${section}]`);

/** A gone fact, and what it may be now. */
function asked({ fact, says, was, alike }: GoneFact): readonly string[] {
  const name = (n: number) => (n === 0 ? fact : `${fact}:${n + 1}`);
  return [
    `gone     ${fact}  ${was ?? says}`,
    ...alike.map(
      ({ sentence }, n) =>
        `         --changed ${name(n)}  if it is now: ${sentence.text}${inSection(sentence.section)}`,
    ),
    `         --gone ${fact}  if the article says it no longer`,
  ];
}

function restsOn(fact: string, cites: readonly Citation[]): readonly string[] {
  return cites
    .filter((one) => one.fact === fact)
    .map(
      ({ state, step, file, line }) =>
        `         rests on it: ${state}${step === undefined ? "" : `, step ${step}`} (${file}:${line})`,
    );
}

/** The likeliest of what can be said, for the author to correct. */
function guess(open: readonly GoneFact[]): string {
  const likely = open.filter(({ alike: [first] }) => first !== undefined && first.score >= 0.4);
  const gone = open.filter((one) => !likely.includes(one));
  const option = (name: string, facts: readonly GoneFact[]) =>
    facts.length > 0 ? [`--${name} ${facts.map(({ fact }) => fact).join(" ")}`] : [];
  return [...option("changed", likely), ...option("gone", gone)].join(" ");
}
