/** What happened to the page, in time order, as far as a screen reader is told of it. */
export interface Noted {
  readonly kind: "focus" | "live";
  /** Of `focus`: what got it, in short. Of `live`: the text that is announced. */
  readonly text: string;
  /** Of `live`: whether it waits for its turn. */
  readonly politeness?: string;
  /** What comes within one frame is told with the focus first: so Orca hears it in both browsers. */
  readonly frame: number;
}

declare global {
  var cairnNoted: Noted[];
}

/**
 * Runs in every document from its first moment on. It keeps to the rules of live regions as browsers pass them on: a
 * region has to be there before its text (but for an alert), what is atomic is said whole, what is hidden is not said,
 * and a log that is `off` says nothing.
 */
export function installRecorder(): void {
  const noted: Noted[] = (globalThis.cairnNoted = []);
  let frame = 0;
  const count = () => void (frame++, requestAnimationFrame(count));
  count();
  const LIVE = "[aria-live], output, [role=status], [role=alert], [role=log]";
  const roleOf = (region: Element) =>
    region.getAttribute("role") ?? (region.localName === "output" ? "status" : "");
  const politenessOf = (region: Element): string => {
    const role = roleOf(region);
    return (
      region.getAttribute("aria-live") ??
      ({ status: "polite", log: "polite", alert: "assertive" } as Record<string, string>)[role] ??
      "off"
    );
  };
  const textOf = (node: Node): string => {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element?.checkVisibility() || element.closest("[aria-hidden=true]")) return "";
    const text = node instanceof HTMLElement ? node.innerText : (node.textContent ?? "");
    return text.replaceAll(/\s+/g, " ").trim();
  };
  const say = (region: Element, nodes: readonly Node[]): void => {
    const politeness = politenessOf(region);
    if (politeness === "off") return;
    const atomic = region.getAttribute("aria-atomic") ?? String(/status|alert/.test(roleOf(region)));
    const text = atomic === "true" ? textOf(region) : nodes.map(textOf).filter(Boolean).join(" ");
    if (text) noted.push({ kind: "live", text, politeness, frame });
  };
  const heard = (changes: readonly MutationRecord[]): void => {
    const regions = new Map<Element, Node[]>();
    const put = (region: Element, nodes: readonly Node[]) =>
      regions.set(region, [...(regions.get(region) ?? []), ...nodes]);
    const born = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]));
    for (const { target, addedNodes, type } of changes) {
      const at = target instanceof Element ? target : target.parentElement;
      const region = at?.closest(LIVE);
      const isNew = region && [...born].some((node) => node.contains(region));
      const nodes = type === "childList" ? [...addedNodes] : [target];
      if (region?.isConnected && !isNew && nodes.length > 0) put(region, nodes);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        const alerts = [
          ...node.querySelectorAll("[role=alert]"),
          ...(node.matches("[role=alert]") ? [node] : []),
        ];
        for (const alert of alerts) put(alert, [alert]);
      }
    }
    for (const [region, nodes] of regions) say(region, nodes);
  };
  const observer = new MutationObserver(heard);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  document.addEventListener(
    "focusin",
    ({ target }) => {
      // What changed before is told before.
      heard(observer.takeRecords());
      const element = target as Element;
      noted.push({ kind: "focus", text: element.localName, frame });
    },
    true,
  );
}
