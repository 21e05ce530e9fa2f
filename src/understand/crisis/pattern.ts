import { slip } from "./slip.ts";

/** One slot of a pattern. `any` is a slot that takes every word (a gap). */
export type Slot = {
  words: Set<string>;
  starts: string[];
  inside: string[];
  slips: string[];
  any: boolean;
  optional: boolean;
};
/** A row of slots; `first`/`last` pin it to the start or end of a message or sentence. */
export type Pattern = { places: Slot[]; first: boolean; last: boolean };

const MOST = 400;

/**
 * Reads one pattern of `rules.yaml`. Alternatives of several words are written out, so one line can
 * give many patterns. Throws on a mistake in the line; the build reports it, a member never meets it.
 */
export function readPattern(line: string, classes: Record<string, string[]>): Pattern[] {
  let rows: string[][] = [[]];
  for (const unit of units(line)) {
    const optional = unit.endsWith("?") && unit.length > 1;
    const body = optional ? unit.slice(0, -1) : unit;
    const options = body.startsWith("(")
      ? body
          .slice(1, -1)
          .split("|")
          .map((option) => option.trim())
      : [body];
    const long = options.filter((option) => option.includes(" ") || option === "$");
    const short = options.filter((option) => !long.includes(option));
    const ways: string[][] = long.map((option) => units(option));
    if (short.length > 0) ways.push([short.join("|") + (optional ? "?" : "")]);
    else if (optional) ways.push([]);
    rows = rows.flatMap((row) => ways.map((way) => [...row, ...way]));
    if (rows.length > MOST) throw new Error(`Pattern "${line}" stands for more than ${MOST}: split it`);
  }
  return rows.map((row) => toPattern(row, line, classes));
}

function units(line: string): string[] {
  return line.match(/\([^)]*\)\??|\^|\$|[^\s()$^]+/g) ?? [];
}

function toPattern(row: string[], line: string, classes: Record<string, string[]>): Pattern {
  const pattern: Pattern = { places: [], first: false, last: false };
  for (const [index, unit] of row.entries()) {
    if (unit === "^" && index === 0) pattern.first = true;
    else if (unit === "$") {
      pattern.last = true;
      break;
    } else if (unit.startsWith("..")) {
      const most = Number(unit.slice(2));
      if (!(most >= 1 && most <= 6)) throw new Error(`Pattern "${line}": a gap is ..1 to ..6`);
      for (let i = 0; i < most; i++) pattern.places.push(gap());
    } else pattern.places.push(place(unit, line, classes));
  }
  // Open places at the ends add nothing unless they are pinned.
  while (!pattern.last && pattern.places.at(-1)?.optional) pattern.places.pop();
  while (!pattern.first && pattern.places[0]?.optional) pattern.places.shift();
  if (!pattern.places.some((each) => !each.optional)) throw new Error(`Pattern "${line}" fits everything`);
  return pattern;
}

const gap = (): Slot => ({ words: new Set(), starts: [], inside: [], slips: [], any: true, optional: true });

function place(unit: string, line: string, classes: Record<string, string[]>): Slot {
  const optional = unit.endsWith("?");
  const out: Slot = { ...gap(), any: false, optional };
  for (const option of (optional ? unit.slice(0, -1) : unit).split("|")) {
    if (option.startsWith("@")) {
      const words = classes[option.slice(1)];
      if (!words) throw new Error(`Pattern "${line}": no class ${option}`);
      for (const word of words) out.words.add(word);
    } else if (option.startsWith("*") && option.endsWith("*")) out.inside.push(option.slice(1, -1));
    else if (option.endsWith("*")) out.starts.push(option.slice(0, -1));
    else if (option.startsWith("~")) out.slips.push(option.slice(1));
    else if (/^[\p{Ll}\d]+$/u.test(option)) out.words.add(option);
    else throw new Error(`Pattern "${line}": can't read "${option}"`);
  }
  // On normalised text "i have" and "i am" are one word each: "(have|got) ..2 gun" is also said by "i have a gun".
  for (const [whole, short] of SHORT) if (out.words.has(whole)) out.words.add(short);
  return out;
}

const SHORT = [
  ["have", "ive"],
  ["am", "im"],
] as const;

/** Whether a word fits a place. */
export function fits(at: Slot, word: string): boolean {
  if (at.any || at.words.has(word)) return true;
  return (
    at.starts.some((start) => word.startsWith(start)) ||
    at.inside.some((part) => word.includes(part)) ||
    at.slips.some((stem) => slip(word, stem))
  );
}
