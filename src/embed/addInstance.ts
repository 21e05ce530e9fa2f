import type { Instance, Options } from "./instance.ts";
import { isOld } from "./launcher.ts";
import { makeInstance } from "./makeInstance.ts";
import { page } from "./page.ts";
import { send } from "./send.ts";

/** Puts a guide on the page: at a place, behind a launcher, or, with neither, as a popup that something else opens. */
export function addInstance(options: Options, place?: HTMLElement, launch?: boolean): Instance {
  const instance = makeInstance(options, place, launch);
  page.instances.push(instance);
  // In the text: when the reader is about to come to it.
  if (place && !isOld) {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        send(instance, "open", { quiet: true });
      },
      { rootMargin: "300px" },
    );
    observer.observe(place);
  } else if (options.reopen !== undefined) setTimeout(() => send(instance, "warm"), 1000);
  return instance;
}
