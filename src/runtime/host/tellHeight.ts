interface HeightTeller {
  /**
   * Tells how tall the conversation is, in px, now and whenever it changes. While help in a crisis is shown it keeps
   * silent: not even a change of height may tell the host that it was. Nor while words are read, which may be a cry for
   * help.
   */
  readonly by: (tell: (height: number) => void) => void;
  /** Tells the height at once, if it has changed and may be told. */
  readonly now: () => void;
}

export function tellHeight(): HeightTeller {
  let observer: ResizeObserver | undefined;
  let check = (): void => undefined;
  return {
    by(tell) {
      const container = document.getElementById("cairn");
      if (!container) return;
      observer?.disconnect();
      let last = 0;
      check = () => {
        const height = Math.ceil(container.getBoundingClientRect().height);
        if (height === 0 || height === last) return;
        if (isSilent()) {
          // What comes in its place may be as tall, and then nothing would be observed.
          if (isReading()) setTimeout(check, 200);
          return;
        }
        last = height;
        tell(height);
      };
      observer = new ResizeObserver(() => check());
      observer.observe(container);
    },
    now: () => check(),
  };
}

/** Help in a crisis is shown, or may be shown in a moment. */
export const isSilent = (): boolean => document.querySelector("[data-crisis]") !== null || isReading();

/** Words that were sent are not read yet. */
const isReading = (): boolean => document.querySelector(".typed-reply:not([data-heard])") !== null;
