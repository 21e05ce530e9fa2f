import type { Failure } from "../core/conversation/conversationEvent.ts";
import type { InterfaceWords } from "../core/guide/words.ts";
import { earlyWindow } from "./early/earlyTaps.ts";

export interface Failures {
  /** The guide could not be loaded: says why, and `retry` tries once more. */
  readonly loading: (failure: Failure | undefined, retry: () => void) => void;
  /**
   * An exception that nothing else catches, while rendering above all: React takes everything away. Trying again draws
   * the same place anew; where that fails too, the page is loaded again, and the place is what the tab keeps.
   */
  readonly crashed: (error: unknown) => void;
}

/**
 * What can't be shown is said by the view that the page brought along: it needs nothing that may have failed. `rest` is of
 * `takingOver`.
 */
export function failures(text: InterfaceWords, draw: () => void, rest: () => void): Failures {
  const early = earlyWindow.cairnEarly;
  const reload = () => (early ? early.again() : location.reload());
  /** Trying again where the reader is has been tried. */
  let asked = false;
  let drawn = false;
  const show = (retry: () => void, failure = "start") => {
    if (!early) return;
    early.run["retry"] = retry;
    early.show("failed");
    const view = document.querySelector<HTMLElement>("[data-failure]");
    const [heading, sentence] = view?.children ?? [];
    if (!view || !heading || !sentence || failure === "start") return;
    view.dataset["failure"] = failure;
    heading.textContent = text[`failure.${failure}.title`] ?? "";
    sentence.textContent = text[`failure.${failure}`] ?? "";
  };
  return {
    loading(failure, retry) {
      show(() => {
        const trying = document.querySelector("[data-failure] output");
        if (trying) trying.textContent = text["retrying"] ?? "";
        // A page older than the deployment names files that are gone: only another page names others.
        if (asked || failure === "unknown-guide") return reload();
        asked = true;
        retry();
      }, failure);
    },
    crashed(error) {
      console.error("[cairn]", error);
      if (drawn) return show(reload);
      show(() => {
        drawn = true;
        rest();
        draw();
      });
    },
  };
}
