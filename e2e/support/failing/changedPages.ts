/** Adds to a page what password managers, dark modes, checkers of grammar and coupon finders add. */
export function extend(): void {
  const seen = new WeakSet<Element>();
  const extendAll = () => {
    for (const field of document.querySelectorAll("button, input, textarea, a, h1, h2")) {
      if (seen.has(field)) continue;
      seen.add(field);
      field.setAttribute("data-extension", "1");
      field.setAttribute("fdprocessedid", "x");
      const icon = document.createElement("extension-icon");
      icon.append(document.createElement("i"));
      field.after(icon);
      if (field.matches("h1, a")) field.append(document.createElement("extension-mark"));
    }
  };
  new MutationObserver(extendAll).observe(document, { childList: true, subtree: true });
}

/** Puts every element that is there into another one, as reading aids and blockers do. */
export function wrapAll(): void {
  for (const element of document.querySelectorAll("#cairn *:not(li, option, svg *)")) {
    const wrap = document.createElement("extension-wrap");
    element.replaceWith(wrap);
    wrap.append(element);
  }
}
