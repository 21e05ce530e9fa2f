/**
 * The commands of `cairn`, and what each can be called with. Written down here only until one list holds them: then
 * it is made of that, the options of each entry from its `one`, `many` and `flags`.
 */
export const cairnCommands: Readonly<Record<string, readonly string[]>> = {
  new: ["--article", "--href", "--others"],
  check: ["--json"],
  dev: ["--port", "--host"],
  build: ["--draft", "--out", "--base", "--host", "--without-agent"],
  serve: ["--out", "--port", "--base", "--host"],
  start: ["--base", "--port"],
  lock: ["--reworded", "--new-meaning", "--list-was", "--translations-stay", "--merge"],
  translated: ["--as-is", "--merge"],
  ledger: ["--article", "--changed", "--gone", "--own", "--dry-run", "--json"],
  map: ["--out"],
  export: [],
  understand: [],
};

/** What every command can be called with. */
export const everywhere: readonly string[] = ["--guides", "--help"];

/** Keys that documents show and that no check knows yet, as lines that begin with them: such snippets are not tried. */
export const keysNotYet = /^ *(surfaces|for|not-for|from):/m;

/** Commands that documents tell of and that are not there yet: nothing runs them. */
export const notYet: readonly string[] = ["new", "ledger", "map", "export"];
