import type { ArticleBlock } from "../../article/article.ts";
import type { Tongue } from "../tongue/tongue.ts";

/** A heading as a cause or a question has it: without "Solution:", and without the sign that leads over. */
export function headingText({ text }: ArticleBlock, tongue: Tongue): string {
  const bare = text.replace(/[\s:]+$/, "").replace(/(?<=[^.])\.$/, "");
  const [label = ""] = /^[^:]{2,20}(?=:\s)/.exec(bare) ?? [];
  const isLabel = tongue.solution.test(label) || /^(?:step|option|method|paso|opción|método)$/i.test(label);
  return isLabel && label !== "" ? bare.slice(label.length + 1).trim() : bare;
}

/** What fits on two lines of a phone is an answer. */
const most = 70;

/** A heading as an answer or in a list: its first sentence, cut where a clause ends if that is too long. */
export function shortText(heading: string): string {
  if (heading.length <= most) return heading;
  const [first = heading] = heading.split(/(?<=[.!?])\s+/);
  const one = first.replace(/\.$/, "");
  if (one.length <= most) return one;
  const [, clause = ""] =
    /^(.{20,70}?)(?:,\s(?:and (?:now|i|it|they|my|the)|but|so|y (?:ahora|no)|pero)\s|,?\s(?:when|while|because|cuando|porque|mientras)\s)/iu.exec(
      one,
    ) ?? [];
  return clause === "" ? one : `${clause}${one.endsWith("?") ? "?" : ""}`;
}
