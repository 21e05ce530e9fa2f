import { isTyping } from "../isTyping.ts";

/** What a reader did before the app could take it. */
export type EarlyAct =
  /** A button, by what finds it again: the app, or another document, may have drawn it anew. */
  | { readonly tap: string }
  /** Words that were sent, and when (ms since the epoch). */
  | { readonly text: string; readonly sent: number }
  /** A key at the agent's desk. */
  | KeyboardEvent;

/** Views that every page brings along, for when the app is not there to draw one. */
export type Aid = "slow" | "failed" | "crisis";

/** What the inline script heard and can do. */
export interface Early {
  /**
   * In the order in which they were begun. What is done twice for want of an answer has one key. The app takes them
   * out.
   */
  readonly acts: Map<string, EarlyAct>;
  /** From now on the app follows by itself what is tapped, and what fails. */
  alive?: boolean;
  /** From now on the desk hears its keys by itself: later than taps, which React hears while it hydrates. */
  hearsKeys?: boolean;
  /** The reader has been asked what had to be asked: what the tab keeps is theirs. */
  settled?: boolean;
  /** Says that something takes long or can't be shown, or brings up help. */
  readonly show: (aid: Aid) => void;
  /** Loads the page and its scripts again, at `hash`; what waits goes along. Where the page can't be had, it stays. */
  readonly again: (hash?: string) => void;
  /** What the buttons do that need no app, by their command. */
  readonly run: Record<string, () => void>;
}

/** For the app: missing on the dev server, whose pages have no inline script. */
export const earlyWindow = globalThis as unknown as { cairnEarly?: Early };

/** Longer than this nobody waits for help: a message that was not read by then brings it up. */
const PATIENCE_MS = 2000;

/**
 * For the inline script: what is tapped and typed is kept for the app, in order. What leaves can't wait; nor can
 * another language, which in a frame takes the place of this one. A form is never submitted: the policy forbids it, and
 * Chromium then never runs the scripts that are still to come.
 */
export function listenEarly(early: Early): void {
  const { acts, run } = early;
  const isDesk = document.documentElement.dataset["surface"] === "agent";
  const keep = (key: string, act: EarlyAct, button?: Element | null) => {
    acts.set(key, act);
    // What was tapped last shows that it waits.
    document.querySelector("[data-waiting]")?.removeAttribute("data-waiting");
    button?.setAttribute("data-waiting", "");
  };
  const on = <T extends Event>(type: string, listener: (event: T, target: Element) => void) =>
    document.addEventListener(type, (event) => listener(event as T, event.target as Element), true);
  on("click", (event, target) => {
    const button = target.closest<HTMLElement & { readonly pathname?: string }>("button, a[hreflang]");
    if (!button || (early.alive && !button.closest("[data-aid]"))) return;
    const [attribute, name, value = ""] = /data-(\w+)="(.*?)"/.exec(button.outerHTML) ?? [];
    if (run[value]) run[value]();
    else if (button.pathname) {
      if (parent === window) return;
      // As the app does it: the host's history stays, and what it wished for the frame goes along.
      event.preventDefault();
      location.replace(button.pathname + location.search);
    } else if (value !== "send") {
      // Of words that are sent the form tells. Of several answers the last one counts.
      keep(name === "answer" ? name : value, { tap: `[${attribute}]` }, button);
    }
  });
  on<KeyboardEvent>("keydown", (event, target) => {
    const { key } = event;
    // 229: Enter chooses a character.
    if (event.keyCode === 229) return;
    if (!isTyping(target)) {
      // Only the desk has keys; it knows which. A digit is an answer.
      if (isDesk && !early.hearsKeys) keep(Number(key) ? "answer" : key, event);
    } else if (key === "Enter" && !event.shiftKey && target.matches("[data-typed]") && !early.alive) {
      event.preventDefault();
      (target as HTMLTextAreaElement).form!.requestSubmit();
    }
  });
  on("submit", (event, form) => {
    event.preventDefault();
    const text = form.querySelector("textarea")?.value.trim();
    if (!text || early.alive) return;
    keep(text, { text, sent: Date.now() }, form.querySelector("button"));
    setTimeout(() => acts.has(text) && early.show("crisis"), PATIENCE_MS);
  });
}
