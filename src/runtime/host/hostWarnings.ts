/** Says, for whoever built the page, which facts of theirs the guide can't use. */
export function warnOfFacts(
  unknown: readonly [string, string][],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const list = [...known].map(([fact, values]) => `${fact} (${[...values].join(", ")})`);
  const wrong = unknown.map(([fact, value]) => `${fact}: ${value}`);
  const knows = list.length > 0 ? `It knows: ${list.join("; ")}.` : "It knows none.";
  console.warn(
    `[cairn] The guide does not know these facts, and they change nothing: ${wrong.join("; ")}. ${knows}`,
  );
}

/** Says to whoever built the page that the guide can't go where they sent it. */
export function warnOfState(state: string): void {
  console.warn(`[cairn] The guide has no state "${state}": it stays where it is.`);
}
