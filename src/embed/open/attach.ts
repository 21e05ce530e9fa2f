import { doc } from "../doc.ts";
import type { Argument, GivenFacts, Hub, Instance, Part, Verb } from "../instance.ts";
import type { FrameMessage } from "../protocol.ts";
import { type Ends, type Line, openLine } from "./openLine.ts";
import { drawPanel, type Panel } from "./panel.ts";
import { readFacts } from "./readFacts.ts";
import { themeOf } from "./themeOf.ts";
import { wordsOf } from "./wordsOf.ts";

/** So long, in ms, the page's document has the focus before the panel goes, and again before what opened it. */
const BACK_MS = 50;

/** Takes over an instance. Nothing is loaded or drawn before the first command. */
export function attach(instance: Instance, hub: Hub): Part {
  const words = wordsOf(instance.at.locale);
  const isInline = instance.options.mode === "inline";
  let panel: Panel | undefined;
  let line: Line | undefined;
  let opener: HTMLElement | undefined;
  const gone = new AbortController();

  /** Draws the shell and begins to load the frame, once. */
  const prepare = (): { panel: Panel; line: Line } => {
    if (panel && line) return { panel, line };
    panel = drawPanel(instance, words, close);
    line = openLine(instance, panel, { received, failed: fail });
    return { panel, line };
  };

  const tell = (given: GivenFacts | undefined): void => {
    const facts = readFacts(given);
    if (facts) line?.post({ type: "facts", facts });
  };

  const open = ({ facts, state, quiet, opener: by }: Argument): void => {
    const { panel, line } = prepare();
    opener = by ?? (instance.is.open ? opener : focused());
    tell(facts);
    if (state) line.post({ type: "goto", state, opening: false });
    if (instance.is.open) return quiet ? undefined : panel.focus();
    // This has to be known before the focus goes to the panel.
    const keys = opener?.matches(":focus-visible") ?? false;
    instance.is.open = true;
    instance.launcher?.setAttribute("aria-expanded", "true");
    panel.show(!quiet, () => {
      if (instance.is.open) line.post({ type: "shown", focus: !quiet && !isInline, keys });
    });
    hub.emit(instance, { type: "open" });
  };

  const close = (): void => {
    if (!instance.is.open || isInline) return;
    instance.is.open = false;
    instance.launcher?.setAttribute("aria-expanded", "false");
    line?.post({ type: "hidden" });
    if (panel?.hasFocus()) giveBack(panel, opener?.isConnected ? opener : instance.launcher);
    else panel?.hide();
    hub.emit(instance, { type: "close" });
  };

  /**
   * Hides the panel and gives the focus back. Orca does not name what takes it straight from another document, as that in
   * the frame is, nor what is next to a panel that goes with the focus. So the page's document has it for a moment.
   */
  const giveBack = (from: Panel, to: HTMLElement | undefined): void => {
    from.blur();
    setTimeout(() => {
      if (instance.is.open) return;
      from.hide();
      setTimeout(() => {
        // Who is quick has gone on already. WebKit may leave the focus in the panel that is gone, or nowhere.
        const at = doc("activeElement") as Element | null;
        if (from.hasFocus() || !at?.matches(":not(html, body)")) to?.focus();
      }, BACK_MS);
    }, BACK_MS);
  };

  const received = (message: FrameMessage): void => {
    if (message.type === "close") close();
    if (message.type === "scroll" && isInline) panel?.reach(message.top);
    if (message.type === "ready") {
      const again = instance.is.ready;
      instance.is.version = message.version;
      instance.is.ready = true;
      panel?.ready(message.title, message.locale);
      // The frame is ready again, in another language or wiped. The page was told before, and knows what is
      // open.
      if (again) return instance.is.open ? undefined : line?.post({ type: "hidden" });
      if (message.wasOpen && instance.options.reopen !== undefined && !instance.is.open)
        open({ quiet: true });
      hub.emit(instance, { type: "ready" });
    }
    // What the loader tells by itself, the frame says for those who only listen to messages.
    if (message.type === "event" && !["ready", "open", "close"].includes(message.event.type)) {
      const { v: _v, id: _id, guide: _guide, state, answer, ...event } = message.event;
      const shared =
        instance.options["share-state"] !== undefined
          ? { ...(state && { state }), ...(answer && { answer }) }
          : {};
      // With an answer it is the state where that was given, which need not be where the member is.
      if (shared.state && !shared.answer) instance.is.state = shared.state;
      if (event.height) panel?.fit(event.height);
      const goesOn = hub.emit(instance, { ...event, ...shared });
      if (message.n !== undefined) line?.post({ type: "handoff", n: message.n, cancelled: !goesOn });
    }
  };

  const fail: Ends["failed"] = (reason, message) => {
    line?.stop();
    panel?.failed();
    hub.fail(instance, reason, message);
  };

  const run = (verb: Verb, argument: Argument): void => {
    switch (verb) {
      case "warm":
        prepare();
        break;
      case "open":
        open(argument);
        break;
      case "close":
        close();
        break;
      case "toggle":
        if (instance.is.open) close();
        else open(argument);
        break;
      case "update":
        line?.post({ type: "theme", theme: themeOf(instance) });
        tell(argument.facts);
        if (instance.is.open) panel?.raise();
        break;
      case "goto":
        if (argument.state) prepare().line.post({ type: "goto", state: argument.state, opening: false });
        break;
      case "shutdown":
        instance.is.open = false;
        instance.is.ready = false;
        line?.stop();
        panel?.remove();
        gone.abort();
        break;
      case "restart":
      case "back":
      case "forget":
        prepare().line.post({ type: verb });
        break;
    }
  };

  // The page's colours may change under us. What was shut down is held by nothing that lives on.
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => run("update", {}), {
    signal: gone.signal,
  });
  return { run };
}

/** Where the focus was when the page itself opened the guide. */
function focused(): HTMLElement | undefined {
  const active = doc("activeElement");
  // A form may have fields that are named like what is asked of it.
  const canTell = active instanceof HTMLElement && !(active instanceof HTMLFormElement);
  return canTell && active !== doc("body") ? active : undefined;
}
