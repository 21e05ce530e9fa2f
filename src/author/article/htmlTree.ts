import type { DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export function isElement(node: DefaultTreeAdapterTypes.Node): node is Element {
  return "tagName" in node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function childrenOf(node: DefaultTreeAdapterTypes.Node): readonly HtmlNode[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** The element and all elements inside it, in reading order. */
export function elementsIn(node: DefaultTreeAdapterTypes.Node): readonly Element[] {
  const inside = childrenOf(node).flatMap((child) => elementsIn(child));
  return isElement(node) ? [node, ...inside] : inside;
}

/** All text inside, as it stands in the file. */
export function textIn(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node && node.nodeName === "#text") return node.value;
  return childrenOf(node)
    .map((child) => textIn(child))
    .join("");
}
