import type { Frame, Page } from "@playwright/test";

type Shown = Page | Frame;

/** What is told of each thing that is wrong: which element, and what is the matter. */
export type Found = readonly string[];

/**
 * Code for the page: elements are found in open shadow roots, too, and what lies under a modal dialog is left out.
 * `isSeen`: it has a box, and is not there for screen readers only.
 */
export const inPage = () => {
  const walk = (root: ParentNode): Element[] =>
    [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? walk(one.shadowRoot) : [])]);
  // On a stranger's page only what stands in a shadow root is ours.
  const everything = () =>
    walk(document.querySelector("dialog:modal") ?? document.body).filter(
      (one) => document.getElementById("cairn") || one.getRootNode() !== document,
    );
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true });
  };
  const controls = () =>
    everything().filter(
      (one) =>
        one.matches("a[href], button, input, textarea, select, summary, [role=option], [role=button]") &&
        isSeen(one) &&
        !one.closest(".skip, .unseen") &&
        !one.matches(":disabled"),
    ) as HTMLElement[];
  const nameOf = (element: Element) =>
    (element.cloneNode(false) as Element).outerHTML.slice(0, 160) + (element.textContent ?? "").slice(0, 40);
  const texts = (element: Element): Text[] =>
    [...element.childNodes].flatMap((node) =>
      node instanceof Text ? [node] : node instanceof Element ? texts(node) : [],
    );
  Object.assign(globalThis, { look: { everything, isSeen, controls, nameOf, texts } });
};
export interface InPage {
  readonly everything: () => Element[];
  readonly isSeen: (element: Element) => boolean;
  readonly controls: () => HTMLElement[];
  readonly nameOf: (element: Element) => string;
  readonly texts: (element: Element) => Text[];
}
declare const look: InPage;

/** Controls smaller than 24 × 24 CSS pixels. A link within a sentence may be: its line says how tall it is. */
export async function smallTargets(shown: Shown): Promise<Found> {
  await shown.evaluate(inPage);
  return shown.evaluate(() =>
    look.controls().flatMap((one) => {
      if (one.matches("a") && getComputedStyle(one).display === "inline") {
        const around = one.closest("p, li, div, output, label");
        if (around && around.textContent!.trim() !== one.textContent!.trim()) return [];
      }
      const boxes = [one, ...((one as HTMLInputElement).labels ?? [])].map((part) =>
        part.getBoundingClientRect(),
      );
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      return width < 24 || height < 24 ? [`${width} × ${height}: ${look.nameOf(one)}`] : [];
    }),
  );
}

/** Controls whose name, as the browser tells it to assistive technology, lacks what is seen on them. */
export async function unseenNames(page: Page, shown: Shown): Promise<Found> {
  await shown.evaluate(inPage);
  const seen = await shown.evaluate(
    (hidden) =>
      look.controls().map((one, index) => {
        one.setAttribute("data-control", String(index));
        const labels = (one as HTMLInputElement).labels;
        const parts = labels?.length ? [...labels] : one.matches("input, textarea, select") ? [] : [one];
        const text = parts
          .flatMap((part) => [...look.texts(part)])
          .filter((node) => node.parentElement!.checkVisibility() && !node.parentElement!.closest(hidden))
          .map((node) => node.nodeValue);
        return { text: text.join(" "), element: look.nameOf(one) };
      }),
    // A key's sign stands beside what it does.
    ".unseen, [aria-hidden=true]",
  );
  const names = await namesOf(page, shown);
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  return seen.flatMap(({ text, element }, index) => {
    const name = names.get(String(index)) ?? "";
    if (name.trim() === "") return [`no name: ${element}`];
    return bare(name).includes(bare(text)) ? [] : [`“${text}” is not in “${name}”: ${element}`];
  });
}

/** The names in the browser's accessibility tree, by the number in `data-control`. */
async function namesOf(page: Page, shown: Shown): Promise<ReadonlyMap<string, string>> {
  const devtools = await page.context().newCDPSession(shown);
  await devtools.send("DOM.enable");
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  const { nodes: elements } = await devtools.send("DOM.getFlattenedDocument", { depth: -1, pierce: true });
  await devtools.detach();
  const numbers = new Map(
    elements.map(({ backendNodeId, attributes = [] }) => [
      backendNodeId,
      attributes[attributes.indexOf("data-control") + 1],
    ]),
  );
  return new Map(
    nodes.flatMap(({ backendDOMNodeId, name }) => {
      const number = backendDOMNodeId === undefined ? undefined : numbers.get(backendDOMNodeId);
      return number === undefined ? [] : [[number, String(name?.value ?? "")] as const];
    }),
  );
}

/** What leaves the window at a side, is cut off by its own box, or lies on other words. */
export async function brokenLayout(shown: Shown): Promise<Found> {
  await shown.evaluate(inPage);
  return shown.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
    const scrolls = (element: Element) =>
      ["auto", "scroll"].includes(getComputedStyle(element).overflowX) || element.matches("textarea, svg");
    const texts: { element: Element; box: DOMRect; text: string }[] = [];
    for (const element of look.everything()) {
      if (!look.isSeen(element) || element.closest(".unseen, .skip, svg, option, iframe")) continue;
      const own = [...element.childNodes].filter((node) => node.nodeType === 3 && node.nodeValue!.trim());
      if (own.length === 0) continue;
      // What is cut off: by the element, or by one around it.
      let rolls = false;
      for (let around: Element | null = element; around; around = around.parentElement) {
        rolls ||= scrolls(around);
        const { overflowX, overflowY, display } = getComputedStyle(around);
        if (rolls || display === "inline") continue;
        const clips = (overflow: string) => overflow === "hidden" || overflow === "clip";
        if (
          around !== document.documentElement &&
          around !== document.body &&
          ((clips(overflowX) && around.scrollWidth > around.clientWidth + 1) ||
            (clips(overflowY) && around.scrollHeight > around.clientHeight + 1))
        )
          found.push(`cut off by ${look.nameOf(around)}: ${look.nameOf(element)}`);
      }
      if (rolls) continue;
      const fixed = ((): boolean => {
        for (let around: Element | null = element; around; around = around.parentElement)
          if (["sticky", "fixed", "absolute"].includes(getComputedStyle(around).position)) return true;
        return false;
      })();
      for (const node of own) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.left < -1 || box.right > innerWidth + 1) found.push(`outside: ${look.nameOf(element)}`);
          // A bar lies over what is scrolled below it.
          if (!fixed || element.closest("dialog")) texts.push({ element, box, text: node.nodeValue! });
        }
      }
    }
    for (const [index, one] of texts.entries())
      for (const other of texts.slice(index + 1)) {
        if (one.element === other.element) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 4 && down > 5) found.push(`one on the other: “${one.text}”, “${other.text}”`);
      }
    return [...new Set(found)];
  });
}

/** Text spacing as WCAG 1.4.12 has it, in every shadow root, too. */
export async function spaceText(shown: Shown, on: boolean): Promise<void> {
  await shown.evaluate(inPage);
  await shown.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
    );
    const roots = [document, ...look.everything().flatMap((one) => one.shadowRoot ?? [])];
    const kept = globalThis as unknown as { spaced?: Map<DocumentOrShadowRoot, CSSStyleSheet[]> };
    if (on) kept.spaced = new Map(roots.map((root) => [root, [...root.adoptedStyleSheets]]));
    for (const [root, before] of kept.spaced ?? [])
      root.adoptedStyleSheets = on ? [...before, sheet] : before;
  }, on);
}
