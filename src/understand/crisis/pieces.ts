/** Up to this many characters a text is read in full. Nobody types more by hand. */
const READ_WHOLE = 20_000;
const END = 8_000;
const SLICE = 1_000;
const SLICES = 8;

/**
 * The parts of a text that are read: all of it, or of a longer one the head, the tail, and slices
 * evenly between. `unread` says that something was skipped; the caller then never answers `none`,
 * so a cry can't be hidden in a paste.
 */
export function pieces(text: string): { parts: string[]; unread: boolean } {
  if (text.length <= READ_WHOLE) return { parts: [text], unread: false };
  const parts = [text.slice(0, END), text.slice(-END)];
  const step = (text.length - 2 * END) / SLICES;
  for (let i = 0; i < SLICES; i++) {
    const from = Math.floor(END + i * step);
    parts.push(text.slice(from, from + Math.min(SLICE, Math.ceil(step))));
  }
  return { parts, unread: true };
}
