import type { PageData } from "../core/pageData.ts";

/** What the prerendered page says about itself. A page without it was not made by our build: throws. */
export function readPageData(): PageData {
  const block = document.getElementById("cairn-page");
  if (!block?.textContent)
    throw new Error("[cairn] this page lacks its data block: was it built by `npm run build`?");
  const data = JSON.parse(block.textContent) as PageData;
  // Read once. Neither it nor the guide without scripts is needed again: tens of kB of text in every page.
  block.remove();
  document.querySelector("noscript")?.remove();
  return data;
}
