/**
 * Prints what the crisis check finds, with and without its second stage, on each set.
 *
 * npm run bench:crisis               the table
 * npm run bench:crisis -- --check    fails below the recorded figures less two points; needs only the repository
 * npm run bench:crisis -- --record   records today's figures
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { buildCrisis } from "../../src/author/understand/crisis/buildCrisis.ts";
import { checkCrisis } from "../../src/understand/crisis.ts";
import type { CrisisData } from "../../src/understand/crisis/types.ts";
import { readCorpus, readDev, type Line } from "./crisisCorpus.ts";
import { readVoices } from "../voices/readVoices.ts";
import { ownFolder } from "../../src/author/project/guidesFolder.ts";

const FIGURES = resolve(ownFolder, "lab/crisis/crisisFigures.json");
const SLACK = 2;

/** Shares in percent; `none` where a set has no such lines. */
type Figures = {
  cardOfCrisis: number;
  helpOfCrisis: number;
  helpOfDenials: number;
  cardOfDistress: number;
  cardOfHard: number;
  helpOfHard: number;
};
type Shown = Line & { tier: "card" | "soft" | "none" };

const full = buildCrisis();
const rulesOnly: CrisisData = { ...full };
delete rulesOnly.model;

const dev = resolve(ownFolder, "../shared/sources");
const sets: { name: string; note: string; lines: Line[] }[] = [
  {
    name: "aside",
    note: "first three rounds, kept apart; SAME AUTHOR as their rules and training lines, so it flatters",
    lines: readCorpus("aside").filter(({ tags }) => !tags.includes("fourth")),
  },
  {
    name: "aside, second round",
    note: "the part written last, more indirect; no rule or weight was made from it, but by the SAME AUTHOR",
    lines: readCorpus("aside").filter(({ tags }) => tags.includes("second")),
  },
  {
    name: "aside, es",
    note: "the Spanish part of it; SAME AUTHOR",
    lines: readCorpus("aside").filter(({ lang, tags }) => lang === "es" && !tags.includes("fourth")),
  },
  {
    name: "aside, fourth round",
    note: "kept apart; the author of the fourth round's rules wrote it",
    lines: readCorpus("aside").filter(({ tags }) => tags.includes("fourth")),
  },
  ...["en", "es"].map((lang) => ({
    name: `voices aside, ${lang}`,
    note: "OTHER AUTHORS, who saw no rule; kept apart",
    lines: voiceLines().filter((line) => line.lang.startsWith(lang)),
  })),
  {
    name: "train",
    note: "SAME AUTHOR, and rules and weights were made from it: no evidence",
    lines: readCorpus("train"),
  },
  {
    name: "dev",
    note: "another author; known while the rules were made",
    lines: readDev(`${dev}/utterances-dev.jsonl`),
  },
  {
    name: "dev, es",
    note: "another author; known while the rules were made",
    lines: readDev(`${dev}/utterances-dev-es.jsonl`),
  },
];

const measured: Record<string, Figures> = {};
for (const { name, note, lines } of sets) {
  if (lines.length === 0) {
    console.log(`\n${name}: not here`);
    continue;
  }
  console.log(`\n${name} (${note})`);
  for (const [stage, data] of [
    ["rules", rulesOnly],
    ["rules + second stage", full],
  ] as const) {
    const shown = show(lines, data);
    const figures = figuresOf(shown);
    measured[`${name}, ${stage}`] = figures;
    console.log(`  ${stage.padEnd(21)} ${row(shown)}`);
  }
}

const messages = sets.flatMap(({ lines }) => lines.map(({ text }) => text));
const start = performance.now();
for (const text of messages) checkCrisis(text, full);
const paste = "my calendar is blank and nothing loads. ".repeat(25_000);
const pasted = performance.now();
checkCrisis(paste, full);
const done = performance.now();
const size = (data: unknown): string => `${(gzipSync(JSON.stringify(data)).length / 1000).toFixed(1)} kB`;
console.log(
  `\n${((pasted - start) / messages.length).toFixed(2)} ms a message; ${(done - pasted).toFixed(0)} ms for a paste of 1 MB (here; not measured on a phone)`,
);
console.log(
  `data, gzip: ${size(full)}, of which second stage ${full.model ? size(full.model) : "not shipped"}`,
);

if (process.argv.includes("--misses"))
  for (const { text, tier } of show(readCorpus("train"), full).filter(
    ({ label, tier }) => (label === "crisis") !== (tier !== "none"),
  ))
    console.log(tier, text);
if (process.argv.includes("--record")) writeFileSync(FIGURES, JSON.stringify(measured, null, 2) + "\n");
if (process.argv.includes("--check")) check();

function voiceLines(): Line[] {
  return readVoices("aside").map(({ text, label, lang }) => ({
    text,
    lang,
    label: label === "cry" ? "crisis" : label === "distress" ? "distress" : "none",
    tags: label === "figure" || label === "harmless" ? ["hn"] : [],
  }));
}

function show(lines: Line[], data: CrisisData): Shown[] {
  return lines.map((line) => ({ ...line, tier: checkCrisis(line.text, data).tier }));
}

function figuresOf(shown: Shown[]): Figures {
  const share = (group: Shown[], hit: (line: Shown) => boolean): number =>
    group.length === 0 ? 0 : Math.round((1000 * group.filter(hit).length) / group.length) / 10;
  const card = ({ tier }: Shown): boolean => tier === "card";
  const help = ({ tier }: Shown): boolean => tier !== "none";
  const crisis = shown.filter(({ label }) => label === "crisis");
  const hard = shown.filter(({ label, tags }) => label === "none" && tags.includes("hn"));
  const denials = shown.filter(({ tags, label }) => label === "distress" && tags.includes("denial"));
  const distress = shown.filter(({ tags, label }) => label === "distress" && !tags.includes("denial"));
  return {
    cardOfCrisis: share(crisis, card),
    helpOfCrisis: share(crisis, help),
    helpOfDenials: share(denials, help),
    cardOfDistress: share(distress, card),
    cardOfHard: share(hard, card),
    helpOfHard: share(hard, help),
  };
}

function row(shown: Shown[]): string {
  const figures = figuresOf(shown);
  const count = (keep: (line: Shown) => boolean): number => shown.filter(keep).length;
  const distress = shown.filter(({ label, tags }) => label === "distress" && !tags.includes("denial"));
  const others = shown.filter(({ label }) => label === "none");
  return [
    `crisis ${count(({ label }) => label === "crisis")}: card ${figures.cardOfCrisis} %, card or soft ${figures.helpOfCrisis} %`,
    `denials ${count(({ label, tags }) => label === "distress" && tags.includes("denial"))}: resources ${figures.helpOfDenials} %`,
    `distress ${distress.length}: card ${figures.cardOfDistress} %, soft ${distress.filter(({ tier }) => tier === "soft").length}`,
    `hard negatives ${count(({ label, tags }) => label === "none" && tags.includes("hn"))}: card ${figures.cardOfHard} %, card or soft ${figures.helpOfHard} %`,
    `all harmless ${others.length}: card ${others.filter(({ tier }) => tier === "card").length}, soft ${others.filter(({ tier }) => tier === "soft").length}`,
  ].join("; ");
}

/**
 * Recall must not fall, alarms must not rise, by more than the slack. Sets that are not here are passed over.
 */
function check(): void {
  if (!existsSync(FIGURES)) throw new Error(`No recorded figures: npm run bench:crisis -- --record`);
  const recorded = JSON.parse(readFileSync(FIGURES, "utf8")) as Record<string, Figures>;
  const worse = Object.entries(measured).flatMap(([name, now]) => {
    const then = recorded[name];
    if (!then) return [];
    return (Object.keys(then) as (keyof Figures)[])
      .filter((key) =>
        key === "cardOfCrisis" || key.startsWith("helpOfC") || key === "helpOfDenials"
          ? now[key] < then[key] - SLACK
          : now[key] > then[key] + SLACK,
      )
      .map((key) => `${name}: ${key} is ${now[key]} %, was ${then[key]} %`);
  });
  for (const line of worse) console.error(line);
  if (worse.length > 0) process.exit(1);
  console.log("Nothing is worse than recorded by more than two points.");
}
