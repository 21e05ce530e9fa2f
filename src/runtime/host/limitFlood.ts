import type { HostMessage } from "../../embed/protocol.ts";

/**
 * So many messages are taken at once, and so many more each second of rest. No page that means something sends more.
 */
const BURST = 20;
/** What is more than that waits so long, in milliseconds, and of each kind the last one counts. */
const WAIT_MS = 250;

/** Hands on what a host says, in order, so that no flood of it keeps a reader from using the guide. */
export function limitFlood(
  take: (message: HostMessage) => void,
  now: () => number = Date.now,
): (message: HostMessage) => void {
  const waiting = new Map<string, HostMessage>();
  let left = BURST;
  let last = now();
  const flush = () => {
    const messages = [...waiting.values()];
    waiting.clear();
    messages.forEach(take);
    last = now();
  };
  return (message) => {
    left = Math.min(BURST, left + ((now() - last) / 1000) * BURST);
    last = now();
    if (waiting.size === 0 && left >= 1) {
      left -= 1;
      take(message);
      // What taking it took is no rest: a slow device would never come to an end.
      last = now();
      return;
    }
    if (waiting.size === 0) setTimeout(flush, WAIT_MS);
    const before = waiting.get(message.type);
    // The last of a kind stands where it was said.
    waiting.delete(message.type);
    waiting.set(
      message.type,
      message.type === "facts" && before?.type === "facts"
        ? { ...message, facts: { ...before.facts, ...message.facts } }
        : message,
    );
  };
}
