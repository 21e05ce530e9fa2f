import type { ActorRefFrom } from "xstate";
import type { conversation, ConversationEvent } from "../../core/session/conversation.ts";
import { edited } from "../../core/session/edited.ts";
import type { Guide } from "../../core/walk/guide.ts";
import { viewOf, type View } from "../../core/session/view.ts";
import type { FrameEvent, HostMessage } from "../../embed/protocol.ts";
import type { TabStorage } from "../place/tabStorage.ts";
import { applyTheme } from "./applyTheme.ts";
import { connectHost } from "./connectHost.ts";
import { eventsOf, placeIn } from "./eventsOf.ts";
import type { HostScroll } from "./hostScroll.ts";
import { limitFlood } from "./limitFlood.ts";
import { newFacts } from "./newFacts.ts";
import { tellHeight } from "./tellHeight.ts";

/** A page that is asked about a hand-off answers at once, or not at all; one that is busy gets a moment. */
const HANDOFF_MS = 1000;
/** After the document got the focus it is so long, in ms, until the heading takes it. */
const HEADING_MS = 250;
/** Events that wait for a page to shake hands. One without a loader never does. */
const MOST_HELD = 16;

type Told = Omit<FrameEvent, "v" | "id" | "guide" | "version">;

interface BridgeOptions {
  /** The conversation was begun in this frame, in another language. */
  readonly goesOn: boolean;
  readonly guide: string;
  readonly hosts: readonly string[];
  readonly locale: string;
  readonly title: () => string;
  /** The conversation of the moment. */
  readonly actor: Pick<ActorRefFrom<typeof conversation>, "getSnapshot" | "send">;
  readonly storage: TabStorage;
  readonly scroll: HostScroll;
  readonly refused: () => void;
  /** The host took over a hand-off, or (false) the conversation goes on after it did. */
  readonly handed: (now: boolean) => void;
  readonly forget: () => void;
}

export interface Bridge {
  /** What the member does: to the conversation, and as events to the host. */
  readonly send: (event: ConversationEvent) => void;
  /** The conversation can be used. */
  readonly ready: () => void;
  /** The member wiped everything and wants it out of sight. */
  readonly left: () => void;
  /** Something happened to the conversation, whoever did it: the member, the page that embeds, a place from before. */
  readonly moved: (event: ConversationEvent) => void;
  /** Another conversation begins: the page that embeds is greeted anew, and tells again what it knows. */
  readonly renew: () => void;
}

/** Ties a conversation to the page that embeds it: its commands come in, events go out. */
export function bridgeHost(options: BridgeOptions): Bridge {
  const { actor, storage, scroll, title, forget, handed } = options;
  let id: string | undefined;
  let share = false;
  let usable = false;
  /** Events before `ready` was said: an early tap may come first, and so may a page that is slow to answer. */
  let held: (() => void)[] | undefined = [];
  /** The member has answered in this document, or goes on from one in another language. */
  let begun = options.goesOn;
  let asked = 0;
  let answered: ((cancelled: boolean) => void) | undefined;
  const openKey = () => `cairn-open:${id}`;

  const now = (): { guide: Guide; view: View } | undefined => {
    const { guide, session } = actor.getSnapshot().context;
    return guide && { guide, view: viewOf(guide, session) };
  };
  const tell = (told: Told, n?: number): void => {
    if (!held) return tellNow(told, n);
    if (held.length < MOST_HELD) held.push(() => tellNow(told, n));
  };
  const tellNow = ({ state, answer, ...event }: Told, n?: number) => {
    const shared = share ? { ...(state && { state }), ...(answer && { answer }) } : {};
    const version = now()?.guide.version ?? "";
    const all = { v: 1, id: id ?? "", guide: options.guide, version, ...event, ...shared } as const;
    line.post({ type: "event", event: all, ...(n !== undefined && { n }) });
  };

  const sendFromMember = (event: ConversationEvent): void => {
    if (event.type !== "retry") begun = event.type !== "restart";
    send(event);
  };
  const send = (event: ConversationEvent): void => {
    const before = now();
    // To tick a step moves nothing: what the host took over it keeps.
    if (event.type !== "tick") handed(false);
    if (id && before && leadsToPerson(before.guide, actor, event)) return askHost(event);
    actor.send(event);
  };
  let last: ReturnType<typeof now>;
  const moved = (event: ConversationEvent): void => {
    const before = last;
    last = now();
    if (before && last) eventsOf(event, before.view, last.view).forEach((told) => tell(told));
  };

  /** Before a member is sent to a person the host may say that it takes over. */
  const askHost = (event: ConversationEvent): void => {
    const n = ++asked;
    const settle = (cancelled: boolean) => {
      if (asked !== n || !answered) return;
      answered = undefined;
      if (cancelled) return handed(true);
      actor.send(event);
    };
    answered = settle;
    setTimeout(() => settle(false), HANDOFF_MS);
    const here = now();
    tell({ type: "handoff", ...(here && placeIn(here.view)) }, n);
  };

  const ready = (): void => {
    if (!id || !usable) return;
    const wasOpen = storage.read(openKey()) !== undefined;
    line.post({
      type: "ready",
      version: now()?.guide.version ?? "",
      title: title().slice(0, 200),
      locale: options.locale,
      wasOpen,
    });
    tellNow({ type: "ready" });
    const before = held ?? [];
    held = undefined;
    before.forEach((told) => told());
    // Who switched the language was in here, unless they have gone elsewhere meanwhile.
    if (options.goesOn && document.hasFocus()) focusOn(false);
  };

  const received = (message: HostMessage): void => {
    const here = now();
    // Of these neither leads anywhere, and the second answers what the reader did.
    if (message.type !== "theme" && message.type !== "handoff") scroll.hostActed();
    switch (message.type) {
      case "hello":
        id = message.id;
        share = message.share;
        document.documentElement.dataset["mode"] = message.mode;
        applyTheme(message.theme);
        if (message.mode === "inline") {
          tellHeight((height) => tellNow({ type: "resize", height }));
          scroll.tellBy((top) => line.post({ type: "scroll", top }));
        }
        return ready();
      case "theme":
        return applyTheme(message.theme);
      case "shown":
        storage.write(openKey(), "1");
        tell({ type: "open" });
        if (message.focus) focusOn(message.keys);
        return;
      case "hidden":
        storage.remove(openKey());
        // What opens it again gives the focus to the document first.
        (document.activeElement as HTMLElement | null)?.blur();
        return tell({ type: "close" });
      case "facts":
        if (here)
          actor.send({ type: "told", facts: newFacts(here.guide, here.view, message.facts), by: "host" });
        return;
      case "goto":
        // An answer may be tapped before the page's first word is here: nobody is torn from what they began.
        if (message.opening && begun) return;
        actor.send({ type: "jump", to: message.state, by: "host" });
        if (here && !Object.hasOwn(here.guide.flow.states, message.state)) {
          void import("./hostWarnings.ts").then(
            ({ warnOfState }) => warnOfState(message.state),
            () => {},
          );
        }
        return;
      case "forget":
        return forget();
      case "handoff":
        if (message.n === asked) answered?.(message.cancelled);
        return;
      case "restart":
      case "back":
        return send({ type: message.type });
    }
  };

  const line = connectHost({
    hosts: options.hosts,
    received: limitFlood(received),
    refused: options.refused,
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) line.post({ type: "close" });
  });
  return {
    send: sendFromMember,
    ready() {
      usable = true;
      ready();
    },
    left() {
      tell({ type: "forget" });
      line.post({ type: "close" });
      storage.remove(openKey());
    },
    moved,
    renew() {
      last = undefined;
      usable = begun = false;
      held = [];
      answered = undefined;
      line.here();
    },
  };
}

/**
 * Reading goes on at the question. A ring around it helps who uses keys, and puzzles who tapped. Orca says nothing of what
 * takes the focus straight from another document: this document has it for a moment (docs/accessibility.md).
 */
function focusOn(keys: boolean): void {
  const { documentElement: root, body } = document;
  root.toggleAttribute("data-quiet", !keys);
  setTimeout(() => {
    // Who is quick has gone on already.
    if (document.activeElement !== body) return;
    (body.querySelector<HTMLElement>(".heading") ?? body.querySelector<HTMLElement>("main button"))?.focus();
  }, HEADING_MS);
  addEventListener("keydown", () => root.removeAttribute("data-quiet"), { once: true, capture: true });
}

/** Whether an answer or jump of the member would end at a person, told without taking it. */
function leadsToPerson(guide: Guide, actor: BridgeOptions["actor"], event: ConversationEvent): boolean {
  if (event.type !== "answer" && event.type !== "jump") return false;
  const { session } = actor.getSnapshot().context;
  const next = edited(guide, session, "member", event);
  return next !== session && viewOf(guide, next).roles.includes("person");
}
