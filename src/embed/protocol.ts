import type { CairnEvent, CairnFacts, CairnMode } from "./cairn.d.ts";

/**
 * Everything the page that embeds (the host) and the frame say to each other. Both sides read messages with
 * the strict parsers below: an unknown type, a missing, wrong or additional key, and the message is dropped
 * without a word. Before that, each side compares `event.source` and `event.origin` with the one window it
 * talks to.
 */

/** Colours and measures that a host may set, as `--cairn-<name>`. */
export const tokenNames = ["accent", "on-accent", "ground", "text", "radius"] as const;
export type TokenName = (typeof tokenNames)[number];

export interface FrameTheme {
  readonly scheme: "light" | "dark";
  /** Colours as `#rrggbb`, the radius in px. */
  readonly tokens: Readonly<Partial<Record<TokenName, string>>>;
}

/** Host to frame. */
export type HostMessage =
  /** The handshake. The frame says nothing before it. */
  | {
      readonly type: "hello";
      readonly id: string;
      readonly mode: CairnMode;
      /** The host opted in to states and answers in events. */
      readonly share: boolean;
      readonly theme: FrameTheme;
    }
  | { readonly type: "theme"; readonly theme: FrameTheme }
  /**
   * The frame can be seen now; with `focus` the reading goes on inside it. `keys`: it was opened by the
   * keyboard.
   */
  | { readonly type: "shown"; readonly focus: boolean; readonly keys: boolean }
  | { readonly type: "hidden" }
  | { readonly type: "facts"; readonly facts: CairnFacts }
  /**
   * `opening`: asked for before the frame could be used, so it says where to begin. It is void once a member
   * has begun.
   */
  | { readonly type: "goto"; readonly state: string; readonly opening: boolean }
  | { readonly type: "restart" | "back" | "forget" }
  /** What became of the hand-off that the frame asked about. */
  | { readonly type: "handoff"; readonly n: number; readonly cancelled: boolean };

/**
 * An event as the frame tells it, for whoever on the page listens to messages instead of using the API. The
 * loader takes `id` and `guide` from its own instance all the same, and tells `ready`, `open` and `close` by
 * itself.
 */
export type FrameEvent = Omit<CairnEvent, "reason">;

/** Frame to host. */
export type FrameMessage =
  /**
   * The frame's script runs. It is the only message before the host's origin is known, so it says nothing
   * else.
   */
  | { readonly type: "here" }
  /** The host's origin is not listed. */
  | { readonly type: "refused" }
  | {
      readonly type: "ready";
      readonly version: string;
      readonly title: string;
      /** The language of the title: the member may have switched it. */
      readonly locale: string;
      /** The guide was open on the page before, in this tab. */
      readonly wasOpen: boolean;
    }
  /** `n` is there if the frame waits for an answer (hand-off). */
  | { readonly type: "event"; readonly event: FrameEvent; readonly n?: number }
  /**
   * Of a guide in the text: the reader acted, and what comes now stands so many px below the frame's upper
   * edge.
   */
  | { readonly type: "scroll"; readonly top: number }
  /** Escape was pressed inside, or the member left. */
  | { readonly type: "close" };

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const text =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === "string" && pattern.test(value);
const flag: Check = (value) => typeof value === "boolean";
const count: Check = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e6;
const oneOf = (...values: readonly unknown[]): Check => {
  return (value) => values.includes(value);
};
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** All keys of the shape hold, and there is no other key. */
const object =
  (shape: Shape): Check =>
  (value) =>
    isPlain(value) &&
    Object.keys(value).every((key) => Object.prototype.hasOwnProperty.call(shape, key)) &&
    Object.keys(shape).every((key) => shape[key]?.(value[key]));

// The host names its instances as it likes.
const id = text(/^[^]{0,200}$/);
const stateId = text(/^[a-z][a-z0-9-]{0,79}$/);
const version = text(/^[\w.-]{0,80}$/);
// Values that the guide does not know are its own business: it warns about them.
const facts: Check = (value) =>
  isPlain(value) &&
  Object.keys(value).length <= 32 &&
  Object.keys(value).every((key) => key.length <= 80 && text(/^[^]{0,80}$/)(value[key]));
const colour = optional(text(/^#[0-9a-f]{6}$/));
const theme = object({
  scheme: oneOf("light", "dark"),
  tokens: object({
    accent: colour,
    "on-accent": colour,
    ground: colour,
    text: colour,
    radius: optional(text(/^\d{1,2}px$/)),
  }),
});
const nothing: Shape = {};

const hostShapes: Readonly<Record<HostMessage["type"], Shape>> = {
  hello: {
    id,
    mode: oneOf("bubble", "popup", "inline"),
    share: flag,
    theme,
  },
  theme: { theme },
  shown: { focus: flag, keys: flag },
  hidden: nothing,
  facts: { facts },
  goto: { state: stateId, opening: flag },
  restart: nothing,
  back: nothing,
  forget: nothing,
  handoff: { n: count, cancelled: flag },
};

const frameShapes: Readonly<Record<FrameMessage["type"], Shape>> = {
  here: nothing,
  refused: nothing,
  ready: { version, title: text(/^[^]{0,200}$/), locale: text(/^[A-Za-z0-9-]{2,40}$/), wasOpen: flag },
  event: {
    event: object({
      v: oneOf(1),
      id,
      guide: text(/^[a-z][a-z0-9-]{0,79}$/),
      type: oneOf(
        "ready",
        "open",
        "close",
        "start",
        "step",
        "answer",
        "change",
        "back",
        "restart",
        "resume",
        "resolve",
        "unresolved",
        "handoff",
        "forget",
        "error",
        "resize",
      ),
      version,
      state: optional(stateId),
      answer: optional(stateId),
      depth: optional(count),
      end: optional(oneOf("resolve", "unresolved", "handoff")),
      height: optional(count),
    }),
    n: optional(count),
  },
  scroll: { top: count },
  close: nothing,
};

/** The mark of our messages among all others that a page receives. */
const MARK = 1;

function parse(shapes: Readonly<Record<string, Shape>>, data: unknown): unknown {
  if (!isPlain(data) || data["cairn"] !== MARK || typeof data["type"] !== "string") return undefined;
  const { cairn: _, type, ...rest } = data as { cairn: unknown; type: string };
  const shape = Object.prototype.hasOwnProperty.call(shapes, type) ? shapes[type] : undefined;
  return shape && object(shape)(rest) ? { type, ...rest } : undefined;
}

/** What the host received, if it is a message of the frame. Never throws. */
export function parseFrameMessage(data: unknown): FrameMessage | undefined {
  return parse(frameShapes, data) as FrameMessage | undefined;
}

/** What the frame received, if it is a message of the host. Never throws. */
export function parseHostMessage(data: unknown): HostMessage | undefined {
  return parse(hostShapes, data) as HostMessage | undefined;
}

/** A message as it goes over the line. */
export function envelope(message: HostMessage | FrameMessage): object {
  return { cairn: MARK, ...message };
}

/**
 * Whether a page of `origin` may embed, by the list that `content/hosts.yaml` gives. `*.` stands for any
 * subdomain.
 */
export function isListed(origin: string, hosts: readonly string[]): boolean {
  return hosts.some((host) => {
    const [scheme = "", name = ""] = host.split("*.");
    if (!name) return host === origin;
    return (
      origin.startsWith(scheme) &&
      origin.endsWith(`.${name}`) &&
      origin.length > scheme.length + name.length + 1
    );
  });
}
