let waited = 0;

/** The message that is sent next was sent before, to a page that could not read it yet: so many ms ago. */
export function noteWaited(ms: number): void {
  waited = ms;
}

/** How long (ms) the message that is sent now has waited already. Counts for one message. */
export function takeWaited(): number {
  const ms = waited;
  waited = 0;
  return ms;
}
