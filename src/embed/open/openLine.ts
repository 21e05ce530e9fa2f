import type { CairnFacts, CairnFailure } from "../cairn.d.ts";
import type { Instance } from "../instance.ts";
import { envelope, type FrameMessage, type HostMessage, parseFrameMessage } from "../protocol.ts";
import { warn } from "../warn.ts";
import type { Diagnosis, Sign } from "./diagnose.ts";
import { loadMore } from "./loadMore.ts";
import type { Panel } from "./panel.ts";
import { readFacts } from "./readFacts.ts";
import { themeOf } from "./themeOf.ts";

const always = () => true;

/** The line to the frame of one instance. */
export interface Line {
  /** Sends at once, or as soon as the frame has answered the handshake. */
  readonly post: (message: HostMessage) => void;
  readonly stop: () => void;
}

export interface Ends {
  readonly received: (message: FrameMessage) => void;
  readonly failed: (reason: CairnFailure, message: string) => void;
}

/** After the frame's document has loaded, its first word has so long to arrive. */
const FIRST_WORD_MS = 1500;
/** All of the loading has so long, in ms. A slow line is no failure yet. */
const READY_MS = 45_000;
/** No guide says more in a second. What is more than that is dropped, so that the page stays alive. */
const MOST_A_SECOND = 200;

/** Loads the frame and shakes hands with it. */
export function openLine(instance: Instance, panel: Panel, { received, failed }: Ends): Line {
  const { frame } = panel;
  const address = instance.at.frame + (instance.options.storage === "memory" ? "?storage=memory" : "");
  const { origin } = new URL(address);
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
  /** The window that spoke. A frame that the page takes off and puts back gets another, with nothing in it yet. */
  let speaker: MessageEventSource | undefined;
  const isSilent = () => !speaker || speaker !== frame.contentWindow;
  let held = false;
  let wasReady = false;
  let isOver = false;
  let second = 0;
  let count = 0;
  const timers: number[] = [];

  const say = (message: HostMessage) => frame.contentWindow?.postMessage(envelope(message), origin);
  const post = (message: HostMessage) => {
    if (message.type === "facts") told = { ...told, ...message.facts };
    if (message.type === "forget") told = {};
    if (waiting) waiting.push(message.type === "goto" && !wasReady ? { ...message, opening: true } : message);
    else say(message);
  };

  const onMessage = ({ source, origin: from, data, timeStamp }: MessageEvent) => {
    if (source === null || source !== frame.contentWindow || from !== origin) return;
    if (timeStamp - second > 1000) [second, count] = [timeStamp, 0];
    if (++count > MOST_A_SECOND) return;
    const message = parseFrameMessage(data);
    if (!message) return;
    if (message.type === "here") {
      const isPutBack = speaker !== undefined && isSilent();
      speaker = source;
      panel.arrived();
      if (isPutBack) wasReady = false;
      if (held || isPutBack) wait(READY_MS, always);
      held = false;
      // The host sends this twice, before the frame's first paint and when its script listens, and again
      // after it was wiped.
      waiting ??= first();
      say({
        type: "hello",
        id: instance.is.id,
        mode: instance.options.mode,
        share,
        theme: themeOf(instance),
      });
    } else if (message.type === "refused") {
      giveUp("refused");
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
    giveUp("policy");
  };

  const giveUp = (sign: Sign) => {
    const { onLine } = navigator;
    void loadMore()
      .then(({ diagnose }) => diagnose(instance, frame, address, sign))
      // The file that tells why was loaded ahead, or it never will be.
      .catch((): Diagnosis => ({ reason: onLine ? "blocked" : "offline", message: address }))
      .then(({ reason, message, text }) => {
        // What was waited for has come meanwhile, or nobody waits any more.
        if (isOver || (sign === "silent" && !isSilent()) || (sign === "timeout" && wasReady)) return;
        if (reason) return failed(reason, message);
        timers.splice(0).forEach(clearTimeout);
        held = true;
        panel.held(text);
        warn(message);
      });
  };
  const wait = (ms: number, isDue: () => boolean) => {
    const look = () => {
      // The page took the frame off, and may put it back. Then it loads anew.
      if (instance.host.isConnected && isDue()) giveUp(isSilent() ? "silent" : "timeout");
    };
    timers.push(window.setTimeout(look, ms));
  };

  const onLoad = () => wait(FIRST_WORD_MS, isSilent);

  const stop = () => {
    isOver = true;
    timers.splice(0).forEach(clearTimeout);
    removeEventListener("message", onMessage);
    removeEventListener("securitypolicyviolation", onViolation);
    frame.removeEventListener("load", onLoad);
  };

  addEventListener("message", onMessage);
  addEventListener("securitypolicyviolation", onViolation);
  frame.addEventListener("load", onLoad);
  wait(READY_MS, always);
  panel.load(address);
  // Where the address was taken away at once, nothing may ever be loaded.
  wait(FIRST_WORD_MS, () => frame.getAttribute("src") !== address && isSilent());
  return { post, stop };
}
