import { addInstance } from "./addInstance.ts";
import { page } from "./page.ts";
import { readOptions } from "./readOptions.ts";

/** What the attributes of a script tag ask for. Without `data-guide`: nothing, the tag only brings the loader. */
export function addScriptTag(tag: Element): void {
  const guide = tag.getAttribute("data-guide");
  const mode = tag.getAttribute("data-mode") === "popup" ? "popup" : "bubble";
  if (guide) addInstance(readOptions(tag, "data-", guide, mode), undefined, true);
}

/** Guides in the text, where an editor allows no custom elements. */
export function addInlineTags(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-cairn-inline]")) {
    addInline(place, "data-cairn-", "data-cairn-inline");
  }
}

/** `<cairn-guide>`: comes and goes with the element. */
export function defineElement(): void {
  class CairnGuide extends HTMLElement {
    connectedCallback(): void {
      addInline(this, "", "guide");
    }
    disconnectedCallback(): void {
      // An element that is only moved is back at once.
      setTimeout(() => {
        const instance = instanceAt(this);
        if (!instance || this.isConnected) return;
        instance.part?.run("shutdown", {});
        page.instances = page.instances.filter((other) => other !== instance);
      });
    }
  }
  customElements.define("cairn-guide", CairnGuide);
}

function addInline(place: HTMLElement, prefix: string, name: string): void {
  const guide = place.getAttribute(name);
  if (guide && !instanceAt(place)) addInstance(readOptions(place, prefix, guide, "inline"), place);
}

function instanceAt(element: Element) {
  return page.instances.find(({ host }) => host === element);
}
