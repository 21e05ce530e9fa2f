import { createContext } from "react";
import { never } from "./never.ts";
import { helpAlong, type HelpAlong } from "./typed/helpAlong.ts";

/** What a conversation finds in its window. Who starts a page makes them, once, and hands them to all that is drawn. */
export interface Surroundings {
  /** Scrolls so that an element stands at the top: what is read next. */
  readonly toTop: (element: Element) => void;
  readonly help: HelpAlong;
}

/** @param toTop in a frame that is as tall as what is in it, somebody else scrolls */
export function surroundings(toTop: Surroundings["toTop"] = scroll): Surroundings {
  return { toTop, help: helpAlong() };
}

function scroll(element: Element): void {
  element.scrollIntoView({ block: "start" });
}

/** While prerendering there is no window: nothing came along. */
export const SurroundingsContext = createContext<Surroundings>({
  toTop: scroll,
  help: { take: never, came: () => false, forget() {} },
});
