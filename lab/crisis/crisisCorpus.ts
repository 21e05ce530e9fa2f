import { existsSync, readFileSync } from "node:fs";

export type Line = { text: string; label: "crisis" | "distress" | "none"; lang: string; tags: string[] };

/** The corpus of the project: `train` or the third kept `aside`. */
export function readCorpus(name: "train" | "aside"): Line[] {
  return lines(`${import.meta.dirname}/corpus/${name}.jsonl`) as Line[];
}

/** A development set from outside the repository, or nothing if it is not there. */
export function readDev(file: string): Line[] {
  if (!existsSync(file)) return [];
  const tagFile = file.replace(".jsonl", ".tags.jsonl");
  const tags = existsSync(tagFile) ? (lines(tagFile) as { line: number; tag: string }[]) : [];
  return (lines(file) as { text: string; labels: string[]; lang: string }[]).map(
    ({ text, labels, lang }, index) => ({
      text,
      lang,
      label: labels.includes("crisis") ? "crisis" : "none",
      tags: tags.filter((each) => each.line === index + 1).map((each) => each.tag),
    }),
  );
}

function lines(file: string): unknown[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}
