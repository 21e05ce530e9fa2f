import { built } from "./built.ts";
import { hub } from "./hub.ts";
import type { Argument, Instance, Verb } from "./instance.ts";
import { type OpenFile, page } from "./page.ts";
import { warn } from "./warn.ts";

/** Hands a command for an instance to the second file. */
export function send(instance: Instance, verb: Verb, argument: Argument = {}): void {
  withSecond(
    instance,
    ({ attach }) => {
      // It may have been taken off the page meanwhile.
      if (!instance.is.failed && page.instances.includes(instance))
        (instance.part ??= attach(instance, hub)).run(verb, argument);
    },
    argument.opener,
  );
}

/** Loads the second file, once, and goes on with it. If it does not load, `instance` is a plain link from then on. */
export function withSecond(
  instance: Instance | undefined,
  then: (second: OpenFile) => void,
  opener?: HTMLElement,
): void {
  const url = page.base + built.open;
  // No sink of Trusted Types, and allowed by the same script-src as the loader.
  page.second ??= import(/* @vite-ignore */ url) as Promise<OpenFile>;
  page.second.then(then, () => {
    const isOnline = navigator.onLine;
    const message = `${url} did not load. Check your script-src.`;
    if (!instance) return warn(message);
    hub.fail(instance, isOnline ? "script" : "offline", message);
    // The reader tapped, and a tap leads somewhere.
    if (opener && isOnline) location.href = (opener as HTMLAnchorElement).href || instance.at.page;
  });
}
