import { built } from "./built.ts";
import type { Addresses, Instance, Options } from "./instance.ts";
import { dress, drawLauncher, isOld } from "./launcher.ts";
import { page } from "./page.ts";

const locales = Object.keys(built.launcher);

/** An instance with its addresses, its id and, if it floats, its launcher. `place` carries it; without, it gets its own. */
export function makeInstance(options: Options, place?: HTMLElement, launch?: boolean): Instance {
  const at = addressesOf(options);
  const host = place ?? document.body.appendChild(document.createElement("div"));
  const { guide, mode } = options;
  const wanted = options.id ?? guide;
  let id = wanted;
  for (let n = 2; page.instances.some((other) => other.is.id === id); n++) id = `${wanted}-${n}`;
  const launcher = launch ? drawLauncher(host, at) : undefined;
  const is = { v: 1, id, guide, mode, version: "", open: false, ready: false, failed: isOld } as const;
  const instance: Instance = { is: { ...is }, options, at, host, own: !place, launcher };
  if (!place) {
    dress(instance);
    // The page's own style sheets may come later.
    addEventListener("load", () => dress(instance));
  }
  return instance;
}

/** Where a guide stands in the locale asked for: the page's own language, if the tag names none. */
function addressesOf({ guide, locale: asked, label }: Options): Addresses {
  const wanted = `${asked ?? document.documentElement.lang}-`.toLowerCase();
  // `es-MX` finds `es`. Locales are in order, so the longer of two that fit is the last.
  const locale = locales.filter((one) => wanted.startsWith(`${one}-`.toLowerCase())).pop() ?? locales[0]!;
  const prefix = page.base + (locale === locales[0] ? "" : `${locale}/`);
  return {
    locale,
    page: `${prefix}${guide}/`,
    frame: `${prefix}embed/${guide}/`,
    label: label ?? built.launcher[locale]!,
  };
}
