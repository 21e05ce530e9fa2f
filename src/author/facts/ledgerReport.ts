import type { GoneFact } from "./compareArticle.ts";
import type { Citation } from "./readCites.ts";
import type { LedgerUpdate } from "./updateLedger.ts";

/** What an update of a ledger came to, a line each. `run` is the command, without what is said of facts. */
export function ledgerReport(update: LedgerUpdate, run: string): readonly string[] {
  const { plan, cites, ledgerFile, written } = update;
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
  const outcome = written.length > 0 ? `Written to ${written.join(" and ")}.` : "Nothing was written.";
  lines.push(`${counts}. ${outcome}`);
  // A heading has nothing to say.
  if (added.some(({ says, sentence: { text, section } }) => says === undefined && text !== section))
    lines.push(
      `What is new is yours to say, where TODO stands in ${ledgerFile}. If the article is your organisation's own, --own takes its sentences.`,
    );
  if (changed.length > 0)
    lines.push(`Read again what rests on changed facts, and what ${ledgerFile} says of them.`);
  const [first] = open;
  if (!first) return lines;
  if (waiting.length > 0)
    lines.push(`What waits is not in the ledger yet: it may be what ${listed(open)} says now.`);
  lines.push(
    "Choose one of the lines below each gone fact. As it looks, run:",
    `  ${run} ${guess(open, plan.stillCited)}`,
    `If ${first.fact} is in the article under another number, give that number: --changed ${first.fact}=<number>`,
  );
  return lines;
}

const inSection = (section: string | undefined) => (section === undefined ? "" : `  [${section}]`);

/** A gone fact, and what it may be now. */
function asked({ fact, says, was, alike }: GoneFact): readonly string[] {
  const name = (n: number) => (n === 0 ? fact : `${fact}:${n + 1}`);
  return [
    `gone     ${fact}  ${was ?? (says.startsWith("TODO:") ? "(nobody has written yet what it says)" : says)}`,
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

/** "F1", "one of F1, F2". */
function listed(open: readonly GoneFact[]): string {
  const some = open.filter(({ was, alike }) => was === undefined && alike.length > 0).map(({ fact }) => fact);
  return `${some.length > 1 ? "one of " : ""}${some.join(", ")}`;
}

/**
 * The likeliest of what can be said, for the author to correct. A fact with a sentence like it is never said to be gone: that
 * would take out what somebody wrote. Unless its author said so, and has only to take it out of the words first.
 */
function guess(open: readonly GoneFact[], saidGone: readonly string[]): string {
  // Each sentence once, but facts of one sentence go together. What finds none is asked about the next time.
  const taken = new Map<string, string>();
  const isGone = ({ fact, alike }: GoneFact) => saidGone.includes(fact) || alike.length === 0;
  const kept = open.filter((one) => !isGone(one));
  const changed = kept.flatMap(({ fact, sha256, alike }) => {
    const n = alike.findIndex(({ sentence: { text } }) => (taken.get(text) ?? sha256) === sha256);
    const candidate = alike[n];
    if (!candidate) return [];
    taken.set(candidate.sentence.text, sha256);
    return n === 0 ? fact : `${fact}:${n + 1}`;
  });
  const gone = open.filter(isGone).map(({ fact }) => fact);
  const option = (name: string, facts: readonly string[]) =>
    facts.length > 0 ? [`--${name} ${facts.join(" ")}`] : [];
  return [...option("changed", changed), ...option("gone", gone)].join(" ");
}
