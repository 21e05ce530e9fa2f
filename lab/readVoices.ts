import { readdirSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";

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

/** The files of the writers who knew nothing of each other (`voices/README.md`): for `train`, or kept `aside`. */
export function voiceFiles(part: "train" | "aside"): readonly string[] {
  const folder = resolve(import.meta.dirname, "voices", part);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .sort()
    .map((file) => resolve(folder, file));
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
  return voiceFiles(part).flatMap((file) => readVoice(file, basename(file, ".jsonl")));
}

/** One file of lines in that form. */
export function readVoice(file: string, voice: string): VoiceLine[] {
  return readLines(file).map(({ text, label, lang }) => ({
    text,
    label: OWN.has(label) ? (label as CryLabel) : "situation",
    lang,
    voice,
  }));
}
