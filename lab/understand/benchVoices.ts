/**
 * Prints how well each writer of lab/voices is understood: the lines for training, and the third kept aside.
 *
 * npm run bench:voices                     with the banks as they are: the aside part is unseen, the other is not
 * npm run bench:voices -- --without        each writer by banks that hold no line of theirs
 * npm run bench:voices -- --by-label       also by what was meant
 * npm run bench:voices -- file.jsonl …     other files of { text, label, lang }
 *
 * No line is ever printed.
 */
import { parseArgs } from "node:util";
import { ownFolder } from "../../src/author/project/guidesFolder.ts";
import type { Project } from "../../src/author/project/project.ts";
import { readProject } from "../../src/author/project/readProject.ts";
import { listening } from "../../src/author/understand/listening.ts";
import { normalise } from "../../src/understand/normalise.ts";
import { type Figures, measure } from "./measure.ts";
import { readCauseVoice, readCauseVoices, type Voice } from "./readCauseVoices.ts";

const { values, positionals } = parseArgs({
  options: { without: { type: "boolean" }, "by-label": { type: "boolean" } },
  allowPositionals: true,
});
const project = await readProject(ownFolder);
const GUIDE = Object.keys(project.guides)[0] ?? "";
const heard = new Map<string, ReturnType<typeof ears>>();
const SHOWN = {
  "lines in scope": "lines",
  "top-1": "first",
  "top-3": "three",
  "answered directly": "answered",
  "right when answered": "right",
  "lines out of scope": "off",
  "out-of-scope answered": "off, answered",
  "out-of-scope shown options": "off, asked",
} as const;
type Heard = ReturnType<ReturnType<typeof ears>["hear"]>;

if (positionals.length > 0) print("given files", positionals.flatMap(readCauseVoice));
else {
  print("train", readCauseVoices("train"), values.without);
  print("aside", readCauseVoices("aside"), values.without);
}

function print(part: string, voices: readonly Voice[], without = false): void {
  console.log(
    `\n${part.padEnd(16)}${Object.values(SHOWN)
      .map((name) => name.padStart(14))
      .join("")}`,
  );
  for (const lang of new Set(voices.map((voice) => voice.lang))) {
    const own = voices.filter((voice) => voice.lang === lang);
    const said = new Map<string, Heard>();
    for (const { name, lines } of own) {
      const { hear } = without ? ears(lang, name) : (heard.get(lang) ?? ears(lang));
      for (const { text } of lines) said.set(text, hear(text));
    }
    const count = (lines: Voice["lines"]) => measure(lines, (text) => said.get(text) as Heard).figures;
    for (const { name, lines } of own) row(name, count(lines));
    const all = own.flatMap(({ lines }) => lines);
    row(`all, ${lang}`, count(all));
    if (!values["by-label"]) continue;
    for (const label of new Set(all.flatMap(({ labels }) => labels)))
      row(`  ${label}`.slice(0, 15), count(all.filter(({ labels }) => labels.includes(label))));
  }
}

function row(name: string, figures: Figures): void {
  const cells = Object.keys(SHOWN).map((key) =>
    String(figures[key as keyof typeof SHOWN] ?? "-").padStart(14),
  );
  console.log(`${name.padEnd(16)}${cells.join("")}`);
}

/** The guide in this language; by banks without the lines for training of the writer, if one is named. */
function ears(lang: string, writer?: string) {
  const guide = project.guides[GUIDE];
  const bank = guide?.phrases[lang];
  if (!guide || !bank) throw new Error(`nothing hears ${lang}`);
  const theirs = readCauseVoices("train").find(({ name }) => name === writer)?.lines ?? [];
  const out = new Set(theirs.map(({ text }) => normalise(text).join(" ")));
  const groups = bank.groups.map((group) => ({
    ...group,
    phrases: group.phrases.filter(({ text }) => !out.has(text)),
  }));
  const phrases = { ...guide.phrases, [lang]: { ...bank, groups } };
  const less: Project = { ...project, guides: { ...project.guides, [GUIDE]: { ...guide, phrases } } };
  const { hear, index } = listening(less, GUIDE, lang);
  if (!hear || !index) throw new Error(`nothing hears ${lang}`);
  const own = { hear, index };
  if (writer === undefined) heard.set(lang, own);
  return own;
}
