/**
 * The commands of `cairn`, and what each can be called with. Written down here only until one program holds them: then
 * this is `Object.fromEntries(program.commands.map((one) => [one.name(), one.options.map(({ long }) => long)]))`.
 */
export const cairnCommands: Readonly<Record<string, readonly string[]>> = {
  new: ["--article", "--href", "--others"],
  check: ["--json"],
  dev: ["--port"],
  build: ["--draft", "--out", "--base", "--host", "--without-agent"],
  serve: ["--out", "--port", "--base"],
  lock: ["--reworded", "--new-meaning", "--list-was", "--translations-stay", "--merge"],
  translated: ["--as-is", "--merge"],
  ledger: ["--article"],
  map: ["--out"],
  export: [],
  understand: [],
};

/** What every command can be called with. */
export const everywhere: readonly string[] = ["--guides", "--help"];

/** Commands that documents tell of and that are not there yet: nothing runs them. */
export const notYet: readonly string[] = ["new", "ledger", "map", "export"];
