/** A tap on an answer before the app is ready. */
export interface EarlyTap {
  readonly at: string;
  readonly say: string;
}

interface EarlyWindow {
  cairnEarly?: { tap?: EarlyTap; leave: () => void; stop: () => void };
}

const shared = globalThis as unknown as EarlyWindow;

/**
 * For the inline script: a tap on an answer is kept for the app. "Clear and leave" can't wait: it calls `leave`. Nor can
 * another language, which in a frame takes the place of this one.
 */
export function listenEarly(leave: () => void): void {
  const listener = (event: Event) => {
    const target = event.target as Element | null;
    if (!shared.cairnEarly || !target?.closest) return;
    if (target.closest("[data-command=leave]")) return shared.cairnEarly.leave();
    const language = target.closest<HTMLAnchorElement>("a[hreflang]");
    if (language && parent !== window) {
      // As the app does it: the host's history stays, and what it wished for the frame goes along.
      event.preventDefault();
      return location.replace(language.pathname + location.search);
    }
    const button = target.closest<HTMLElement>("[data-answer]");
    const at = button?.closest<HTMLElement>("[data-state]")?.dataset["state"];
    const say = button?.dataset["answer"];
    if (!button || !at || !say) return;
    unmark();
    button.dataset["waiting"] = "";
    shared.cairnEarly.tap = { at, say };
  };
  document.addEventListener("click", listener, true);
  shared.cairnEarly = { leave, stop: () => document.removeEventListener("click", listener, true) };
}

/** For the app: from now on it hears taps itself. */
export function restEarly(): void {
  shared.cairnEarly?.stop();
}

/** For the app: it can leave by itself now; it does at once if the reader wanted to before. */
export function takeLeave(leave: () => void): void {
  if (document.documentElement.hidden) leave();
  else if (shared.cairnEarly) shared.cairnEarly.leave = leave;
}

/** Ends the listening and gives the last tap on an answer, if there was one. */
export function takeTap(): EarlyTap | undefined {
  const early = shared.cairnEarly;
  restEarly();
  delete shared.cairnEarly;
  unmark();
  return early?.tap;
}

function unmark(): void {
  for (const button of document.querySelectorAll("[data-waiting]"))
    delete (button as HTMLElement).dataset["waiting"];
}
