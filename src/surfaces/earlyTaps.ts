export interface EarlyTap {
  readonly at: string;
  readonly say: string;
}

interface EarlyWindow {
  cairnEarly?: { tap?: EarlyTap; leave: () => void; stop: () => void };
}

const shared = globalThis as unknown as EarlyWindow;

/** Taps before the app is ready. The inline script listens; the app takes over. */
export const earlyTaps = {
  /** A tap on an answer is kept. "Clear and leave" can't wait: it calls `leave`. */
  listen(leave: () => void): void {
    const listener = (event: Event) => {
      const target = event.target as Element | null;
      if (!shared.cairnEarly || !target?.closest) return;
      if (target.closest("[data-command=leave]")) return shared.cairnEarly.leave();
      const button = target.closest<HTMLElement>("[data-answer]");
      const at = button?.closest<HTMLElement>("[data-state]")?.dataset["state"];
      const say = button?.dataset["answer"];
      if (!button || !at || !say) return;
      for (const other of document.querySelectorAll("[data-waiting]"))
        delete (other as HTMLElement).dataset["waiting"];
      button.dataset["waiting"] = "";
      shared.cairnEarly.tap = { at, say };
    };
    document.addEventListener("click", listener, true);
    shared.cairnEarly = { leave, stop: () => document.removeEventListener("click", listener, true) };
  },
  /** From now on the app hears taps itself. */
  rest(): void {
    shared.cairnEarly?.stop();
  },
  /** The app can leave by itself now; it does at once if the reader wanted to before. */
  takeLeave(leave: () => void): void {
    if (document.documentElement.hidden) leave();
    else if (shared.cairnEarly) shared.cairnEarly.leave = leave;
  },
  /** Ends the listening and gives the last tap on an answer, if there was one. */
  take(): EarlyTap | undefined {
    const early = shared.cairnEarly;
    early?.stop();
    delete shared.cairnEarly;
    for (const button of document.querySelectorAll("[data-waiting]"))
      delete (button as HTMLElement).dataset["waiting"];
    return early?.tap;
  },
};
