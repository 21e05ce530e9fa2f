import { entries } from "../../entries.ts";

/** The commands of `cairn`, and the options that each can be called with, but those for tests. */
export const cairnCommands: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  entries.map(({ name, one = {}, many = {}, flags = {} }) => {
    const told = Object.keys(flags).filter((flag) => flags[flag] !== "");
    return [name, [...Object.keys(one), ...Object.keys(many), ...told].map((option) => `--${option}`)];
  }),
);

/** What every command can be called with. */
export const everywhere: readonly string[] = ["--guides", "--help"];
