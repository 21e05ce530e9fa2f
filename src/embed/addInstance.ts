import { addressesOf } from "./addressesOf.ts";
import { doc, make } from "./doc.ts";
import type { Instance, Options } from "./instance.ts";
import { dress, drawLauncher, isOld } from "./launcher.ts";
import { page } from "./page.ts";
import { warn } from "./warn.ts";

/**
 * Puts a guide on the page: at a place, behind a launcher, or, with neither, as a popup that something else
 * opens. Undefined, and said on the console, if `guide` is no name of a guide: a name is part of an address.
 */
export function addInstance(options: Options, launch?: boolean, place?: HTMLElement): Instance | undefined {
  const { guide, mode, id: wanted = guide } = options;
  if (!/^[a-z][a-z\d-]*$/.test(guide)) return warn(`No guide "${guide}".`);
  const at = addressesOf(options);
  const host = place ?? make("div");
  let id = wanted;
  while (page.instances.some(({ is }) => is.id === id)) id += "-2";
  const launcher = launch ? drawLauncher(host, at) : undefined;
  const is: Instance["is"] = { v: 1, id, guide, mode, version: "", open: false, ready: false, failed: isOld };
  const instance: Instance = { is, options, at, host, launcher };
  page.instances.push(instance);
  if (!place) {
    // Many pages swap, transform or hide their body. Beside it the launcher stays as it is, open or not.
    doc("documentElement").append(host);
    dress(instance);
    // The page's own style sheets may come later.
    addEventListener("load", () => dress(instance));
  }
  return instance;
}
