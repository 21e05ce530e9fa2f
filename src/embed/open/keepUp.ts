import { doc, make } from "../doc.ts";
import type { Instance, Options } from "../instance.ts";
import type { Page, Tools } from "../page.ts";
import { warn } from "../warn.ts";

/** Elements whose guide the page has shut down: it stays away. */
const shut = new WeakSet<Element>();
/** How often launchers were put back. A page that takes them away at once is not fought with for ever. */
let returns = 0;

/**
 * Makes true again what a page breaks that swaps its content: each guide is once on it and can be seen, those
 * in the text come and go with their place, and what floats speaks the page's language. If all is well,
 * nothing changes.
 */
export function keepUp(tools: Tools): void {
  const { page, addInstance, addressesOf } = tools;
  defineElement(tools);
  for (const instance of page.instances) {
    const { host, launcher, is, options, at } = instance;
    if (!host.isConnected) {
      if (isPlace(instance)) drop(page, instance);
      else if (returns++ < 99) doc("documentElement").append(host);
      else {
        drop(page, instance);
        warn("The page removes the launcher again and again. It stays away.");
      }
    } else if (launcher && "popover" in launcher && launcher.offsetTop > innerHeight) {
      // Nothing transforms what the browser draws above the page.
      launcher.popover = "manual";
      launcher.togglePopover(true);
    } else if (launcher && !is.open && addressesOf(options).locale !== at.locale) {
      drop(page, instance);
      const again = addInstance(options, true);
      if (again) again.host.hidden = host.hidden;
    } else if ("reopen" in options && !instance.part) {
      setTimeout(tools.send, 1000, instance, "warm");
    }
  }
  for (const place of doc("documentElement").querySelectorAll<HTMLElement>("[data-cairn-inline]:not(form)"))
    addInline(tools, place, "data-cairn-", "inline");
}

/** Takes a guide off the page, for good if the page asks for it. */
export function drop(page: Page, instance: Instance, isAsked = false): void {
  const { host, part } = instance;
  part?.run("shutdown", {});
  if (isAsked) shut.add(host);
  if (!isPlace(instance)) host.remove();
  page.instances = page.instances.filter((other) => other !== instance);
}

/** Whether an instance stands in the text: its host element is the page's. */
export const isPlace = ({ options }: Instance): boolean => options.mode === "inline";

function addInline(tools: Tools, place: HTMLElement, prefix: string, name: string): void {
  const { [name]: guide, ...options } = tools.readOptions(place, prefix);
  if (!guide || shut.has(place) || tools.page.instances.some(({ host }) => host === place)) return;
  try {
    // The content of the element stays in sight until the guide stands there.
    if (!place.shadowRoot) place.attachShadow({ mode: "open" }).append(make("slot"));
  } catch {
    shut.add(place);
    return warn(`<${place.localName}> can hold no guide. Use a <div>.`);
  }
  const instance = tools.addInstance({ ...options, guide, mode: "inline" } as Options, false, place);
  if (!instance || instance.is.failed) return;
  // The guide is loaded when the reader is about to come to it.
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      tools.send(instance, "open", { quiet: true });
    },
    { rootMargin: "300px" },
  );
  observer.observe(place);
}

let isDefined = false;

/** `<cairn-guide>`: comes and goes with the element, in shadow trees, too. */
function defineElement(tools: Tools): void {
  if (isDefined) return;
  isDefined = true;
  try {
    customElements.define(
      "cairn-guide",
      class extends HTMLElement {
        connectedCallback(): void {
          addInline(tools, this, "", "guide");
        }
        disconnectedCallback(): void {
          // An element that is only moved is back at once.
          setTimeout(keepUp, 0, tools);
        }
      },
    );
  } catch {
    warn("Another script has defined <cairn-guide>. Use <div data-cairn-inline>.");
  }
}
