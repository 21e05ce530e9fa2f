import { expect, it } from "vitest";
import { ledgerReport } from "./ledgerReport.ts";
import type { LedgerPlan } from "./planLedger.ts";
import type { LedgerUpdate } from "./updateLedger.ts";

const nothing: LedgerPlan = {
  added: [],
  changed: [],
  filled: [],
  removed: [],
  open: [],
  waiting: [],
  refused: [],
  stillCited: [],
};
const update = (plan: Partial<LedgerPlan>, more: Partial<LedgerUpdate> = {}): LedgerUpdate => ({
  plan: { ...nothing, ...plan },
  cites: [
    { fact: "F1", state: "kettle", step: "press-boil", file: "content/en/tea/kettle.md", line: 9 },
    { fact: "F2", state: "leaves", file: "content/en/tea/leaves.md", line: 2 },
  ],
  ledgerFile: "flows/tea.facts.yaml",
  written: ["flows/tea.facts.yaml"],
  settled: true,
  ...more,
});
const run = "npm run ledger -- tea --article tea.md";
const report = (...args: Parameters<typeof update>) => ledgerReport(update(...args), run);

it("says that there is nothing to say", () => {
  expect(report({})).toEqual([
    "No differences: flows/tea.facts.yaml stands for every sentence of the article, and for no other.",
  ]);
});

it("says what was done, and what rests on it", () => {
  const sentence = { text: "Press Boil once.", section: "Kettle" };
  expect(
    report({
      added: [{ fact: "F3", sentence }],
      changed: [{ fact: "F1", was: "Press Boil twice.", sentence, words: "press it twice" }],
      removed: [{ fact: "F4", says: "a cosy" }],
    }),
  ).toEqual([
    "new      F3  Press Boil once.  [Kettle]",
    "changed  F1  was: Press Boil twice.",
    "         now: Press Boil once.",
    "         the ledger says: press it twice",
    "         rests on it: kettle, step press-boil (content/en/tea/kettle.md:9)",
    "removed  F4  a cosy",
    "1 new, 1 changed, 1 removed, 0 gone. Written to flows/tea.facts.yaml.",
    "What is new is yours to say, where TODO stands in flows/tea.facts.yaml. If the article is your organisation's own, --own takes its sentences.",
    "Read again what rests on changed facts, and what flows/tea.facts.yaml says of them.",
  ]);
});

it("asks what became of gone facts, in words that can be run", () => {
  const alike = (text: string, score: number) => ({ sentence: { text }, score, isNew: true });
  expect(
    report(
      {
        open: [
          {
            fact: "F1",
            says: "press it",
            sha256: "",
            alike: [alike("Press Boil now.", 0.6), alike("Press it.", 0.5)],
          },
          { fact: "F2", says: "few leaves", was: "Few leaves.", sha256: "", alike: [alike("A few.", 0.3)] },
        ],
        waiting: [{ text: "Press Boil now." }],
        refused: ["F2 is still cited in content/en/tea/leaves.md:2. Take it out there first."],
        stillCited: ["F2"],
      },
      { settled: false, written: [] },
    ),
  ).toEqual([
    "gone     F1  press it",
    "         --changed F1  if it is now: Press Boil now.",
    "         --changed F1:2  if it is now: Press it.",
    "         --gone F1  if the article says it no longer",
    "         rests on it: kettle, step press-boil (content/en/tea/kettle.md:9)",
    "gone     F2  Few leaves.",
    "         --changed F2  if it is now: A few.",
    "         --gone F2  if the article says it no longer",
    "         rests on it: leaves (content/en/tea/leaves.md:2)",
    "waits    Press Boil now.",
    "F2 is still cited in content/en/tea/leaves.md:2. Take it out there first.",
    "0 new, 0 changed, 0 removed, 2 gone. Nothing was written.",
    "What waits is not in the ledger yet: it may be what F1 says now.",
    "Choose one of the lines below each gone fact. As it looks, run:",
    "  npm run ledger -- tea --article tea.md --changed F1 --gone F2",
    "If F1 is in the article under another number, give that number: --changed F1=<number>",
  ]);
});

it("never takes a fact for gone that has a sentence like it, and gives no sentence twice while there are others", () => {
  const alike = (text: string, score: number) => ({ sentence: { text }, score, isNew: true });
  const gone = (fact: string, ...some: readonly ReturnType<typeof alike>[]) => ({
    fact,
    says: "",
    sha256: fact,
    alike: some,
  });
  const [low, other] = [alike("Press it.", 0.3), alike("Wait.", 0.26)];
  const open = [
    gone("F1", low),
    gone("F2", low, other),
    gone("F3"),
    gone("F4", low),
    { ...gone("F5", low), sha256: "F1" },
  ];
  const lines = report({ open }, { settled: false, written: [] });
  expect(lines).toContain(`  ${run} --changed F1 F2:2 F5 --gone F3`);
});
