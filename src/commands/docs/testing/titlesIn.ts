/** What is filled in when a test runs: `${…}` of a template, `%s` and `$name` of a table. */
const filled = /\$\{[^}]*\}|%[a-z]|\$\w+/;

/**
 * The titles of the tests in a file, as patterns: what is filled in when they run may be any words. `@all`, which says
 * when a test runs, is no part of a title.
 */
export function titlesIn(source: string): readonly RegExp[] {
  const calls = source.matchAll(/\b(?:test|it)(?:\.each\([^]*?\))?\(\s*(["'`])((?:\\.|(?!\1)[^])*)\1/g);
  return [...calls].flatMap(([, , title = ""]) => {
    const bare = title.replaceAll(/\\(.)/g, "$1").replaceAll("@all", "").trim();
    const parts = bare.split(filled).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    // One that is filled in as a whole would be any title.
    return parts.join("").trim() === "" ? [] : [new RegExp(`^${parts.join(".*")}$`)];
  });
}
