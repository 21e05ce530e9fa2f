/**
 * Prints what the crisis check shows for words of strangers, language by language and voice by voice.
 *
 * npm run measure:cries                    the voices: the part for training, and the part kept aside
 * npm run measure:cries -- <file.jsonl> …  other files of {text, label, lang} in the same form
 */
import { buildCrisis } from "../../src/author/understand/crisis/buildCrisis.ts";
import { cryFigures } from "./cryFigures.ts";
import { readVoice, readVoices, type VoiceLine } from "../voices/readVoices.ts";

const full = buildCrisis();
const rulesOnly = buildCrisis(false);
const files = process.argv.slice(2).filter((word) => !word.startsWith("--"));

if (files.length > 0) table("given files", files.flatMap(readVoice));
else for (const part of ["train", "aside"] as const) table(part, readVoices(part));

/** Help shown of cries; card and help of all the rest. */
function table(title: string, lines: readonly VoiceLine[]): void {
  console.log(`\n${title}`);
  const langs = [...new Set(lines.map(({ lang }) => lang))].sort();
  const voices = [...new Set(lines.map(({ voice }) => voice))].sort();
  for (const lang of langs) {
    const own = lines.filter((line) => line.lang === lang);
    console.log(`  ${lang}, rules`.padEnd(24) + row(own, rulesOnly));
    console.log(`  ${lang}, rules + model`.padEnd(24) + row(own, full));
  }
  for (const voice of voices)
    console.log(
      `  ${voice}`.padEnd(24) +
        row(
          lines.filter((line) => line.voice === voice),
          full,
        ),
    );
}

function row(lines: readonly VoiceLine[], data: typeof full): string {
  const of = cryFigures(lines, data);
  const percent = (value: number | null): string => (value === null ? "–" : `${value}`);
  return [
    `cries ${of.cries}: help ${percent(of["help of cries"])}, card ${percent(of["card of cries"])}`,
    `figures ${of.figures}: card ${percent(of["card of figures"])}, help ${percent(of["help of figures"])}`,
    `distress ${of.distressed}: card ${percent(of["card of distress"])}, help ${percent(of["help of distress"])}`,
    `harmless ${of.harmless}: card ${percent(of["card of harmless"])}, help ${percent(of["help of harmless"])}`,
    `situations ${of.situations}: card ${percent(of["card of situations"])}, help ${percent(of["help of situations"])}`,
  ].join("; ");
}
