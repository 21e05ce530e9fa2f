import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** What a line is to the crisis check. Lines about a cause, and lines for a person, are `situation`: harmless here. */
export type CryLabel = "cry" | "distress" | "figure" | "harmless" | "situation";
export type VoiceLine = { text: string; label: CryLabel; lang: string; voice: string };

const OWN: ReadonlySet<string> = new Set(["cry", "distress", "figure", "harmless"]);

/** The lines of the writers who knew nothing of each other (`voices/README.md`): for `train`, or kept `aside`. */
export function readVoices(part: "train" | "aside"): VoiceLine[] {
  const folder = resolve(import.meta.dirname, "voices", part);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .sort()
    .flatMap((file) => readVoice(resolve(folder, file), file.slice(0, -".jsonl".length)));
}

/** One file of lines in that form. */
export function readVoice(file: string, voice: string): VoiceLine[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const { text, label, lang } = JSON.parse(line) as { text: string; label: string; lang?: string };
      return {
        text,
        label: OWN.has(label) ? (label as CryLabel) : "situation",
        lang: lang ?? voice.slice(0, 2),
        voice,
      };
    });
}
