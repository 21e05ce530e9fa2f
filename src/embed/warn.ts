const said = new Set<string>();

/** Says something on the console, once a page. */
export function warn(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[cairn] ${message}`);
}
