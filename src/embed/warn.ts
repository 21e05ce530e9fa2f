const said = new Set<string>();

/** Says something on the console, once a page. */
export function warn(message: string): undefined {
  if (!said.has(message)) console.warn(`[cairn] ${message}`);
  said.add(message);
}
