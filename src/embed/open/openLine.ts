import type { CairnFacts } from "../cairn.d.ts";
import type { Hub, Instance } from "../instance.ts";
import { envelope, type FrameMessage, type HostMessage, parseFrameMessage } from "../protocol.ts";
import type { Panel } from "./panel.ts";
import { readFacts } from "./readFacts.ts";
import { themeOf } from "./themeOf.ts";
import { whyBlocked } from "./whyBlocked.ts";

/** The line to the frame of one instance. */
export interface Line {
  /** Sends at once, or as soon as the frame has answered the handshake. */
  readonly post: (message: HostMessage) => void;
  readonly stop: () => void;
}

interface Ends {
  readonly received: (message: FrameMessage) => void;
  readonly failed: Hub["fail"];
}

/** After the frame's document has loaded, its first word has so long to arrive. */
const FIRST_WORD_MS = 1500;
/** And all together it has so long. A slow line is no failure yet. */
const READY_MS = 45_000;

/** Loads the frame and shakes hands with it. */
export function openLine(instance: Instance, panel: Panel, { received, failed }: Ends): Line {
  const { frame } = panel;
  const { origin } = new URL(instance.at.frame);
  const share = instance.options["share-state"] !== undefined;
  /** Facts told by calls: a document that takes the place of this one has to be told them again. */
  let told: CairnFacts = {};
  // What the tag said, or an update since, goes first, before whatever was asked for meanwhile.
  const first = (): HostMessage[] => {
    const { state, facts: given } = instance.options;
    const facts = { ...readFacts(given), ...told };
    return [
      ...(Object.keys(facts).length > 0 ? [{ type: "facts", facts } as const] : []),
      ...(state ? [{ type: "goto", state, opening: true } as const] : []),
    ];
  };
  let waiting: HostMessage[] | undefined = first();
  let heard = false;
  let wasReady = false;
  const timers: number[] = [];

  const say = (message: HostMessage) => frame.contentWindow?.postMessage(envelope(message), origin);
  const post = (message: HostMessage) => {
    if (message.type === "facts") told = { ...told, ...message.facts };
    if (message.type === "forget") told = {};
    if (waiting) waiting.push(message.type === "goto" && !wasReady ? { ...message, opening: true } : message);
    else say(message);
  };

  const onMessage = ({ source, origin: from, data }: MessageEvent) => {
    if (source === null || source !== frame.contentWindow || from !== origin) return;
    const message = parseFrameMessage(data);
    if (!message) return;
    if (message.type === "here") {
      heard = true;
      panel.arrived();
      // Said twice: before the frame's first paint, and when its script listens. Again after it was wiped.
      waiting ??= first();
      say({
        type: "hello",
        id: instance.is.id,
        mode: instance.options.mode,
        share,
        theme: themeOf(instance),
      });
    } else if (message.type === "refused") {
      failed(instance, "not-listed", whyBlocked(instance, "refused"));
    } else {
      timers.splice(0).forEach(clearTimeout);
      if (message.type === "ready") {
        wasReady = true;
        const messages = waiting ?? [];
        waiting = undefined;
        messages.forEach(say);
      }
      received(message);
    }
  };

  const onViolation = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (!/^(frame|child|default)-src/.test(effectiveDirective) || blockedURI.indexOf(origin) !== 0) return;
    failed(instance, "blocked", whyBlocked(instance, "policy"));
  };

  const giveUp = () => {
    if (!navigator.onLine) failed(instance, "offline", whyBlocked(instance, "offline"));
    else if (heard) failed(instance, "timeout", whyBlocked(instance, "timeout"));
    else failed(instance, "not-listed", whyBlocked(instance, "silent"));
  };

  const onLoad = () => {
    if (!heard) timers.push(window.setTimeout(() => !heard && giveUp(), FIRST_WORD_MS));
  };

  const stop = () => {
    timers.splice(0).forEach(clearTimeout);
    removeEventListener("message", onMessage);
    document.removeEventListener("securitypolicyviolation", onViolation);
    frame.removeEventListener("load", onLoad);
  };

  addEventListener("message", onMessage);
  document.addEventListener("securitypolicyviolation", onViolation);
  frame.addEventListener("load", onLoad);
  timers.push(window.setTimeout(giveUp, READY_MS));
  panel.load(instance.at.frame + (instance.options.storage === "memory" ? "?storage=memory" : ""));
  return { post, stop };
}
