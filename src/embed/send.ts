import { built } from "./built.ts";
import { hub } from "./hub.ts";
import type { Argument, Instance, Verb } from "./instance.ts";
import { type Files, page } from "./page.ts";
import { warn } from "./warn.ts";

/**
 * Loads another file of ours, once, and goes on with it; `failed` if it does not load, which the console
 * hears of.
 */
function load<Name extends keyof Files>(
  name: Name,
  then: (file: Files[Name]) => void,
  failed: (message: string) => void,
): void {
  const url = `${page.base}${__CAIRN_FILES__}${name}-${built[name]}.js`;
  // An import is no sink of Trusted Types, and the script-src that allows the loader allows it.
  const file = (page[name] ??= import(/* @vite-ignore */ url)) as Promise<Files[Name]>;
  file.then(then, () => failed(`${url} did not load. Check script-src.`));
}

/**
 * Hands a command for an instance to the second file. If that does not load, it is a plain link from then on.
 */
export function send(instance: Instance, verb: Verb, argument: Argument = {}): void {
  load(
    "open",
    ({ attach }) => {
      // The instance may have been taken off the page meanwhile.
      if (!instance.is.failed && page.instances.includes(instance))
        (instance.part ??= attach(instance, hub)).run(verb, argument);
    },
    (message) => {
      const isOnline = navigator.onLine;
      const { opener } = argument;
      hub.fail(instance, isOnline ? "script" : "offline", message);
      // The reader tapped, and a tap has to lead somewhere.
      if (opener && isOnline) location.href = (opener as HTMLAnchorElement).href || instance.at.page;
    },
  );
}

/** Goes on with the third file. */
export const withMore = (then: (file: Files["more"]) => void): void => load("more", then, warn);
