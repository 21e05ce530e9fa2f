export interface EarlyTap {
  readonly at: string;
  readonly say: string;
}

interface EarlyWindow {
  cairnEarly?: { tap?: EarlyTap; stop: () => void };
}

const shared = globalThis as unknown as EarlyWindow;

/** Taps on answers before the app is ready. The inline script listens; the app takes over. */
export const earlyTaps = {
  listen(): void {
    const listener = (event: Event) => {
      const button = (event.target as Element | null)?.closest?.<HTMLElement>("[data-answer]");
      const at = button?.closest<HTMLElement>("[data-state]")?.dataset["state"];
      const say = button?.dataset["answer"];
      if (!button || !at || !say || !shared.cairnEarly) return;
      for (const other of document.querySelectorAll("[data-waiting]"))
        delete (other as HTMLElement).dataset["waiting"];
      button.dataset["waiting"] = "";
      shared.cairnEarly.tap = { at, say };
    };
    document.addEventListener("click", listener, true);
    shared.cairnEarly = { stop: () => document.removeEventListener("click", listener, true) };
  },
  /** From now on the app hears taps itself. */
  rest(): void {
    shared.cairnEarly?.stop();
  },
  /** Ends the listening and gives the last tap, if there was one. */
  take(): EarlyTap | undefined {
    const early = shared.cairnEarly;
    early?.stop();
    delete shared.cairnEarly;
    for (const button of document.querySelectorAll("[data-waiting]"))
      delete (button as HTMLElement).dataset["waiting"];
    return early?.tap;
  },
};
