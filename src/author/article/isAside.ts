import { attribute, type Element, elementsIn, textIn } from "./htmlTree.ts";

/** What is no text of an article, whatever stands in it. */
const never = new Set(
  "nav footer aside script style noscript template svg math canvas iframe object embed video audio img picture source map figcaption caption colgroup select option datalist input textarea progress meter dialog menu link meta head".split(
    " ",
  ),
);

/** Parts of a page beside its article, as help centers call them in class names, ids and labels for readers' aids. */
const beside =
  /(?:^|[-_\s])(?:breadcrumbs?|related|recommended|recirculation|share|sharing|social|pagination|pager|toc|table-of-contents|feedback|votes?|voting|helpful|rating|cookies?|comments?|sidebar|skip-links?|skip-to-content|newsletter|byline|author-?info|caption|wp-caption-text|sr-only|visually-hidden|screen-reader-text|print-only|edit-link|anchor-link|headerlink|last-updated|site-header|site-footer|navbar|prev-next)(?:[-_\s]|$)/i;

/**
 * Whether an element stands beside the article: navigation, forms, captions, related articles. One that holds a
 * main heading, or much of the page, is no such thing, whatever it is called.
 */
export function isAside(element: Element, whole: number): boolean {
  const { tagName } = element;
  if (never.has(tagName)) return true;
  if (attribute(element, "role") === "navigation" || attribute(element, "role") === "search") return true;
  const names = ["class", "id", "aria-label", "role"].map((name) => attribute(element, name) ?? "").join(" ");
  const isSuspect = tagName === "header" || tagName === "form" || beside.test(names);
  if (!isSuspect) return tagName === "button" && !opensText(element);
  const isMain = elementsIn(element).some((one) => one.tagName === "h1");
  return !isMain && textIn(element).length < whole * 0.4;
}

/** Whether a button shows and hides a part of the text: then it is the heading of that part. */
export function opensText(element: Element): boolean {
  if (element.tagName === "summary") return true;
  const isButton = element.tagName === "button" || attribute(element, "role") === "button";
  if (!isButton) return false;
  const has = (name: string) => attribute(element, name) !== undefined;
  return has("aria-expanded") || has("aria-controls") || has("data-toggle") || has("data-bs-toggle");
}
