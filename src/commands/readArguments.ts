import { parseArgs } from "node:util";
import { guidesFolder } from "../author/guidesFolder.ts";
import { complain } from "./print.ts";

interface Wanted {
  /** How to call the command, shown when it was called otherwise. */
  readonly usage: string;
  readonly least: number;
  readonly most: number;
  /** Options with one value, and options that take all words up to the next option. */
  readonly one?: readonly string[];
  readonly many?: readonly string[];
  /** Options without a value. */
  readonly flags?: readonly string[];
}

/** What an author's command was called with. `root` is the guides folder. */
export interface Arguments {
  readonly root: string;
  readonly names: readonly string[];
  readonly one: Readonly<Record<string, string | undefined>>;
  readonly many: Readonly<Record<string, readonly string[]>>;
  readonly flags: Readonly<Record<string, boolean>>;
}

/** Reads the command line. Wrong arguments end the program with code 2 and a plain sentence. */
export function readArguments({ usage, least, most, one = [], many = [], flags = [] }: Wanted): Arguments {
  try {
    const single = ["guides", ...one];
    const { values, positionals } = parseArgs({
      args: spread(process.argv.slice(2), many),
      allowPositionals: true,
      options: Object.fromEntries([
        ...single.map((name) => [name, { type: "string" as const }]),
        ...many.map((name) => [name, { type: "string" as const, multiple: true }]),
        ...flags.map((name) => [name, { type: "boolean" as const }]),
      ]) as Record<string, { type: "string" | "boolean"; multiple?: boolean }>,
    });
    if (positionals.length < least) throw new Error("Something is missing.");
    if (positionals.length > most) throw new Error(`Not understood: ${positionals.slice(most).join(" ")}.`);
    const given = values as Record<string, string | string[] | boolean | undefined>;
    return {
      root: guidesFolder(given["guides"] as string | undefined),
      names: positionals,
      one: Object.fromEntries(one.map((name) => [name, given[name] as string | undefined])),
      many: Object.fromEntries(many.map((name) => [name, (given[name] as string[] | undefined) ?? []])),
      flags: Object.fromEntries(flags.map((name) => [name, given[name] === true])),
    };
  } catch (error) {
    complain(`${(error as Error).message.split("\n")[0]}\nUsage: ${usage}`);
    process.exit(2);
  }
}

/** `--reworded a b` becomes `--reworded=a --reworded=b`. */
function spread(words: readonly string[], many: readonly string[]): string[] {
  let option = "";
  return words.flatMap((word) => {
    if (word.startsWith("--")) option = many.includes(word.slice(2)) ? word : "";
    if (!option) return [word];
    return word === option ? [] : [`${option}=${word}`];
  });
}
