import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";

/** What a line is to the crisis check. Lines about a cause, and lines for a person, are `situation`: harmless here. */
export type CryLabel = "cry" | "distress" | "figure" | "harmless" | "situation";
export type VoiceLine = { text: string; label: CryLabel; lang: string; voice: string };

const OWN: ReadonlySet<string> = new Set(["cry", "distress", "figure", "harmless"]);

/** A line as it stands in a file of voices. */
export interface WrittenLine {
  readonly text: string;
  readonly label: string;
  readonly lang: string;
}

/** The files of the writers who knew nothing of each other (`README.md`), by language: for `train`, or kept `aside`. */
export function voiceFiles(part: "train" | "aside"): readonly string[] {
  const folder = resolve(import.meta.dirname, part);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".jsonl"))
    .sort()
    .map((file) => resolve(folder, file));
}

/** What the writer of a file is called: `en-quiet`. A file from elsewhere is called by its own name. */
export function voiceName(file: string): string {
  const name = basename(file, ".jsonl");
  const folder = dirname(resolve(file));
  return dirname(dirname(folder)) === import.meta.dirname ? `${basename(folder)}-${name}` : name;
}

/** The lines of one file, as they were written. */
export function readLines(file: string): readonly WrittenLine[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as WrittenLine);
}

/** The lines of a part, as the crisis check has to hear them. */
export function readVoices(part: "train" | "aside"): VoiceLine[] {
  return voiceFiles(part).flatMap(readVoice);
}

/** One file of lines in that form. */
export function readVoice(file: string): VoiceLine[] {
  const voice = voiceName(file);
  return readLines(file).map(({ text, label, lang }) => ({
    text,
    label: OWN.has(label) ? (label as CryLabel) : "situation",
    lang,
    voice,
  }));
}
