import { vi } from "vitest";
import { envelope, type FrameMessage, type HostMessage, parseFrameMessage } from "../../embed/protocol.ts";

/** The page around this document: what it was told, and what it says. */
export interface PlayedHost {
  /** What it was told, in order, with the origin that it was told to. */
  readonly told: readonly (FrameMessage & { readonly origin: string })[];
  readonly say: (
    message: HostMessage,
    from?: { readonly origin?: string; readonly source?: unknown },
  ) => void;
  /** Nobody listens any more. */
  readonly end: () => void;
}

/** This document stands in a frame, from now on until `end`. */
export function playedHost(origin: string): PlayedHost {
  const told: PlayedHost["told"][number][] = [];
  const around = {
    postMessage(data: unknown, to: string) {
      const message = parseFrameMessage(data);
      if (!message) throw new Error(`No message of a frame: ${JSON.stringify(data)}`);
      told.push({ ...message, origin: to });
    },
  };
  vi.stubGlobal("parent", around);
  const before = globalThis.addEventListener;
  const listening: Parameters<typeof globalThis.addEventListener>[] = [];
  vi.stubGlobal("addEventListener", (...all: Parameters<typeof globalThis.addEventListener>) => {
    listening.push(all);
    before.apply(globalThis, all);
  });
  return {
    told,
    say(message, from = {}) {
      const event = new MessageEvent("message", { data: envelope(message), origin: from.origin ?? origin });
      // An event's own can only be a window of the browser.
      Object.defineProperty(event, "source", { value: from.source ?? around });
      dispatchEvent(event);
    },
    end() {
      for (const [type, listener, options] of listening) removeEventListener(type, listener, options);
      vi.unstubAllGlobals();
    },
  };
}
