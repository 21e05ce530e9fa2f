import {
  envelope,
  type FrameMessage,
  type HostMessage,
  isListed,
  parseHostMessage,
} from "../../embed/protocol.ts";

/** The line to the page that embeds. Before its handshake, and without a loader on its side, nothing is sent. */
export interface HostLine {
  readonly post: (message: FrameMessage) => void;
  /**
   * Tells the host that there is a conversation here. Before the handshake the host may be anybody, so nothing else is
   * told.
   */
  readonly here: () => void;
}

interface HandshakeEnds {
  /** Origins that may embed, besides our own. */
  readonly hosts: readonly string[];
  readonly received: (message: HostMessage) => void;
  readonly refused: () => void;
}

/** Listens to the parent window and nobody else, and to one origin only once that has shaken hands. */
export function connectHost({ hosts, received, refused }: HandshakeEnds): HostLine {
  let host: string | undefined;
  const mayEmbed = (origin: string) => origin === location.origin || isListed(origin, hosts);
  if (parent === window) return { post: () => undefined, here: () => undefined };

  addEventListener("message", ({ source, origin, data }: MessageEvent) => {
    if (source !== parent || (host && origin !== host)) return;
    const message = parseHostMessage(data);
    if (!message || (!host && message.type !== "hello")) return;
    if (!host && !mayEmbed(origin)) {
      if (origin !== "null") parent.postMessage(envelope({ type: "refused" }), origin);
      refused();
      return;
    }
    host = origin;
    received(message);
  });

  // Where the browser tells who embeds, a host without a loader is checked as well.
  const ancestor = ancestorOrigin();
  // In a task of its own: whoever started this line has not got its result yet.
  if (ancestor && !mayEmbed(ancestor)) queueMicrotask(refused);
  const here = () => parent.postMessage(envelope({ type: "here" }), "*");
  here();
  return {
    here,
    post: (message) => {
      if (host) parent.postMessage(envelope(message), host);
    },
  };
}

function ancestorOrigin(): string | undefined {
  const { ancestorOrigins } = location as Location & { ancestorOrigins?: DOMStringList };
  if (ancestorOrigins) return ancestorOrigins[0];
  return document.referrer ? new URL(document.referrer).origin : undefined;
}
