/**
 * The fragment of the address, read once: a trail that someone chose to copy (`t=…`) is then removed from it, before
 * anything else can see it. An anchor to a state stays.
 */
export function takeFragment(): { readonly code?: string; readonly state?: string } {
  const fragment = location.hash.slice(1);
  if (!fragment.startsWith("t=")) return fragment ? { state: fragment } : {};
  history.replaceState(history.state, "", location.pathname + location.search);
  return { code: fragment.slice(2) };
}
