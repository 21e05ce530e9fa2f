import type { ArticleBlock } from "../../article/article.ts";
import { orderIn } from "./instructs.ts";
import type { Condition, Item, Said } from "../plan/plan.ts";
import { conditionOfLabel } from "./platforms.ts";
import type { Tongue } from "../tongue/tongue.ts";

interface Options {
  readonly tongue: Tongue;
  /** Advice counts as an instruction. */
  readonly isSoftEnough: boolean;
}

/** Whether the items of a list are things to do. Numbers say so, and a lead-in that asks to try them. */
export function isStepList(
  run: readonly ArticleBlock[],
  items: readonly Item[],
  lead: ArticleBlock | undefined,
  options: Options,
): boolean {
  const { tongue } = options;
  const [first] = run;
  if (tongue.words.isForeign || first?.isNumbered) return true;
  const texts = ({ said, inside }: Item) => [
    said.text,
    ...inside.flatMap((one) => (one.type === "text" ? [one.said.text] : [])),
  ];
  const isOrder = (item: Item) =>
    texts(item).some((text) => instructs(text, options)) || labelled(item.said, tongue).when !== undefined;
  const count = items.filter(isOrder).length;
  if (lead && tongue.tries.test(lead.text) && (count > 0 || isGerundList(items, tongue))) return true;
  return count >= items.length / 2;
}

/** Whether a part of a text says what to do. */
export function instructs(text: string, { tongue, isSoftEnough }: Options): boolean {
  return text.split(/[.?!]\s+|;\s+|\s[-–—]\s/).some((one) => {
    const order = orderIn(one.trim(), tongue);
    return order === "hard" || (isSoftEnough && order === "soft");
  });
}

/** "Restarting the app": what to try, said as a noun. */
export function isGerundList(items: readonly Item[], { locale }: Tongue): boolean {
  return locale === "en" && items.every(({ said }) => /^\p{L}+ing\b/u.test(said.text));
}

/** "Android: allow …" is for whoever has that; the label is said by the condition. */
export function labelled(said: Said, tongue: Tongue): { readonly said: Said; readonly when?: Condition } {
  const [all, text = ""] = /^([^:.?!]{2,40}):\s+(?=\S)/u.exec(said.text) ?? [];
  if (all === undefined) return { said };
  const rest = said.text.slice(all.length);
  const capital = rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const when = conditionOfLabel(text, tongue);
  if (when) return { said: { ...said, text: capital }, when };
  return { said: tongue.solution.test(text) ? { ...said, text: capital } : said };
}
