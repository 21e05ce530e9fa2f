/**
 * Copies text to the clipboard. `false` where the browser or a host's policy forbids it: then show it to be selected.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
