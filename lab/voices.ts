import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { SetLine } from "./measure.ts";

/** The lines of one writer, as `measure` counts them. */
export interface Voice {
  readonly name: string;
  readonly lang: string;
  readonly lines: readonly SetLine[];
}

/** What the writers were told to write about, and what the guide calls it. */
const LABELS: Readonly<Record<string, string>> = {
  room: "closed-room",
  coverage: "coverage-expired",
  inactive: "inactivity",
  charges: "outstanding-charges",
  plan: "plan-limitations",
  provider: "provider-availability",
  technical: "technical",
  outage: "outage",
  reschedule: "cancel-reschedule",
  human: "human",
  other: "out-of-scope",
};

/** A part of the voices: `train`, or the third kept `aside`. */
export function readVoices(part: "train" | "aside"): readonly Voice[] {
  const folder = `${import.meta.dirname}/voices/${part}`;
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl"));
  return files.sort().flatMap((file) => readVoice(`${folder}/${file}`));
}

/**
 * The lines of a file of `{ text, label, lang }` that are about causes, a voice for each language in it. Cries are the
 * crisis check's to hear, and figures of speech and harmless lines may be about anything: `bench:crisis` counts them.
 */
export function readVoice(file: string): readonly Voice[] {
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as { text: string; label: string; lang: string });
  const langs = [...new Set(rows.map(({ lang }) => lang))].sort();
  return langs.map((lang) => ({
    name: langs.length > 1 ? `${basename(file, ".jsonl")} ${lang}` : basename(file, ".jsonl"),
    lang,
    lines: rows
      .filter((row) => row.lang === lang)
      .flatMap(({ text, label }) => {
        const name = LABELS[label] ?? (Object.values(LABELS).includes(label) ? label : undefined);
        return name ? [{ text, labels: [name] }] : [];
      }),
  }));
}
