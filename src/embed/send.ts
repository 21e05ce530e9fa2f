import { built } from "./built.ts";
import { hub } from "./hub.ts";
import type { Argument, Instance, Verb } from "./instance.ts";
import { type OpenFile, page } from "./page.ts";

/** Hands a command for an instance to the second file. */
export function send(instance: Instance, verb: Verb, argument: Argument = {}): void {
  withSecond(
    instance,
    ({ attach }) => (instance.part ??= attach(instance, hub)).run(verb, argument),
    argument.opener,
  );
}

/** Loads the second file, once, and goes on with it. If it does not load, `instance` is a plain link from then on. */
export function withSecond(
  instance: Instance | undefined,
  then: (second: OpenFile) => void,
  opener?: HTMLElement,
): void {
  if (instance?.is.failed) return;
  const url = page.base + built.open;
  // No sink of Trusted Types, and allowed by the same script-src as the loader.
  page.second ??= import(/* @vite-ignore */ url) as Promise<OpenFile>;
  page.second.then(then, () => {
    if (!instance) return;
    const isOnline = navigator.onLine;
    const href = instance.at.page;
    hub.fail(
      instance,
      isOnline ? "script" : "offline",
      `${url} did not load. Check your script-src. Linking to ${href} instead.`,
    );
    // The reader tapped, and a tap leads somewhere.
    if (opener && isOnline) location.assign((opener as HTMLAnchorElement).href || href);
  });
}
