import type { SetLine } from "./measure.ts";
import { readLines, voiceFiles, voiceName } from "../voices/readVoices.ts";

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
export function readCauseVoices(part: "train" | "aside"): readonly Voice[] {
  return voiceFiles(part).flatMap(readCauseVoice);
}

/**
 * The lines of a file of `{ text, label, lang }` that are about causes, a voice for each language in it. Cries are the
 * crisis check's to hear, and figures of speech and harmless lines may be about anything: `bench:crisis` counts them.
 */
export function readCauseVoice(file: string): readonly Voice[] {
  const rows = readLines(file);
  const langs = [...new Set(rows.map(({ lang }) => lang))].sort();
  return langs.map((lang) => ({
    name: langs.length > 1 ? `${voiceName(file)} ${lang}` : voiceName(file),
    lang,
    lines: rows
      .filter((row) => row.lang === lang)
      .flatMap(({ text, label }) => {
        const name = LABELS[label] ?? (Object.values(LABELS).includes(label) ? label : undefined);
        return name ? [{ text, labels: [name] }] : [];
      }),
  }));
}
