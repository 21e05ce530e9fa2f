import type { ConversationContext, ConversationEvent } from "../../core/conversation/conversationEvent.ts";
import type { Guide } from "../../core/walk/guide.ts";
import { viewOf, type View } from "../../core/session/view.ts";
import type { FrameEvent, HostMessage } from "../../embed/protocol.ts";
import type { GuideHost, HostInput } from "../startGuide.tsx";
import { connectHost } from "./connectHost.ts";
import { eventsOf, placeIn } from "./eventsOf.ts";
import { hostScroll } from "./hostScroll.ts";
import { hostTheme } from "./hostTheme.ts";
import { limitFlood } from "./limitFlood.ts";
import { newFacts } from "./newFacts.ts";
import { takeGoesOn } from "./switchLanguage.ts";
import { tellHeight } from "./tellHeight.ts";
import { warnHost } from "./warnHost.ts";

/** A page that is asked about a hand-off answers at once, or not at all; one that is busy gets a moment. */
const HANDOFF_MS = 1000;
/** After the document got the focus it is so long, in ms, until the heading takes it. */
const HEADING_MS = 250;
/** Events that wait for a page to shake hands. One without a loader never does. */
const MOST_HELD = 16;

type Told = Omit<FrameEvent, "v" | "id" | "guide" | "version">;

/** Ties a conversation to the page that embeds it: its commands come in, events go out. */
export function bridgeHost({ page, actor, storage, leave }: HostInput): GuideHost {
  /** The conversation was begun in this frame, in another language. */
  const goesOn = takeGoesOn();
  const height = tellHeight();
  const scroll = hostScroll(height.now);
  const applyTheme = hostTheme();
  const warn = warnHost();
  let id: string | undefined;
  let share = false;
  let usable = false;
  /** Events before `ready` was said: an early tap may come first, and so may a page that is slow to answer. */
  let held: (() => void)[] | undefined = [];
  /** The member has answered in this document, or goes on from one in another language. */
  let begun = goesOn;
  let asked = 0;
  let answered: ((cancelled: boolean) => void) | undefined;
  const openKey = () => `cairn-open:${id}`;

  const now = () => seenIn(actor().getSnapshot().context);
  const tell = (told: Told, n?: number): void => {
    if (!held) return tellNow(told, n);
    if (held.length < MOST_HELD) held.push(() => tellNow(told, n));
  };
  const tellNow = ({ state, answer, ...event }: Told, n?: number) => {
    const shared = share ? { ...(state && { state }), ...(answer && { answer }) } : {};
    const version = now()?.guide.version ?? "";
    const all = { v: 1, id: id ?? "", guide: page.guide, version, ...event, ...shared } as const;
    line.post({ type: "event", event: all, ...(n !== undefined && { n }) });
  };

  const takesOver = () =>
    new Promise<boolean>((settle) => {
      answered = settle;
      setTimeout(() => settle(false), HANDOFF_MS);
      const here = now();
      tell({ type: "handoff", ...(here && placeIn(here.view)) }, ++asked);
    });

  const ready = (): void => {
    if (!id || !usable) return;
    const wasOpen = storage.read(openKey()) !== undefined;
    line.post({
      type: "ready",
      version: now()?.guide.version ?? "",
      title: (actor().getSnapshot().context.edition?.words.title ?? "").slice(0, 200),
      locale: page.locale,
      wasOpen,
    });
    tellNow({ type: "ready" });
    const before = held ?? [];
    held = undefined;
    before.forEach((told) => told());
    // Who switched the language was in here, unless they have gone elsewhere meanwhile.
    if (goesOn && document.hasFocus()) focusOn(false);
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
          height.by((px) => tellNow({ type: "resize", height: px }));
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
        if (!here) return;
        warn.facts(here.guide, message.facts);
        return actor().send({ type: "told", facts: newFacts(here.view, message.facts), by: "host" });
      case "goto":
        // An answer may be tapped before the page's first word is here: nobody is torn from what they began.
        if (message.opening && begun) return;
        actor().send({ type: "jump", to: message.state, by: "host" });
        if (here) warn.state(here.guide, message.state);
        return;
      case "forget":
        return leave();
      case "handoff":
        if (message.n === asked) answered?.(message.cancelled);
        return;
      case "restart":
      case "back":
        return actor().send({ type: message.type });
    }
  };

  const line = connectHost({
    hosts: page.hosts ?? [],
    received: limitFlood(received),
    refused: () => actor().send({ type: "refused" }),
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) line.post({ type: "close" });
  });
  return {
    toTop: scroll.toTop,
    isThere: () => id !== undefined,
    takesOver,
    ready() {
      usable = true;
      ready();
    },
    left() {
      tell({ type: "forget" });
      line.post({ type: "close" });
      storage.remove(openKey());
    },
    happened(event, before, after) {
      if (event.type === "restart") begun = false;
      else if (isMembers(event)) begun = true;
      const [was, is] = [seenIn(before), seenIn(after)];
      if (was && is) eventsOf(event, was.view, is.view).forEach((told) => tell(told));
    },
    renew() {
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

function seenIn({ guide, session }: ConversationContext): { guide: Guide; view: View } | undefined {
  return guide && { guide, view: viewOf(guide, session) };
}

/** An answer or the like: what only the member does. */
function isMembers(event: ConversationEvent): boolean {
  return (
    ["answer", "change", "tick", "continue"].includes(event.type) || (event.type === "jump" && !event.by)
  );
}
