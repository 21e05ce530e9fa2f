import type { PageData } from "../../core/guide/pageData.ts";

/** What the prerendered page says about itself. A page without it was not made by our build: throws. */
export function readPageData(): PageData {
  const block = document.getElementById("cairn-page");
  if (!block?.textContent)
    throw new Error("[cairn] this page lacks its data block: was it built by `npm run build`?");
  const data = JSON.parse(block.textContent) as PageData;
  // Read once, and not needed again.
  block.remove();
  return data;
}
