import type { ArticleBlock } from "../../article/article.ts";
import { sentencesOfBlock } from "../../facts/sentencesOfArticle.ts";
import type { FactBook } from "../plan/factBook.ts";
import { orderIn } from "./instructs.ts";
import { codeOf, itemRun, itemsOf, nestLoose, whenOf } from "./nestedContent.ts";
import type { Condition, Content, Said, StepDraft, Taken } from "../plan/plan.ts";
import { conditionInSentence, conditionOfLabel } from "./platforms.ts";
import { instructs, isGerundList, isStepList, labelled } from "./stepLists.ts";
import type { Tongue } from "../tongue/tongue.ts";

/**
 * The steps of a part of an article, what stands before them, and what else is good to know. Advice ("you should …") makes
 * steps only where there is little else.
 */
export function takeSteps(blocks: readonly ArticleBlock[], book: FactBook, tongue: Tongue): Taken {
  const hard = taking(blocks, book, tongue, false);
  const isEnough = hard.steps.length > 1 || blocks.some(({ isNumbered }) => isNumbered);
  return isEnough ? hard : taking(blocks, book, tongue, true);
}

/** A label that is for some, and how many paragraphs below it are. */
interface Scope {
  readonly when: Condition;
  readonly facts: readonly string[];
  readonly most: number;
  used: number;
}

function taking(
  given: readonly ArticleBlock[],
  book: FactBook,
  tongue: Tongue,
  isSoftEnough: boolean,
): Taken {
  const blocks = nestLoose(given);
  const options = { tongue, isSoftEnough };
  const body: Content[] = [];
  const steps: { content: Content[]; when?: Condition; saysWhen?: true }[] = [];
  /** What stands behind the last step: it belongs to that one if another follows, else it closes the part. */
  let rest: Content[] = [];
  /** A label for some ("On Android:"), until its list or its paragraph ends. */
  let scope: Scope | undefined;
  /** How many paragraphs stood below the last label: labels that follow each other are alike. */
  let below: number | undefined;
  /** Facts of labels that only say that a solution follows: the next words rest on them, too. */
  let pending: readonly string[] = [];
  /** Where a paragraph that begins small goes on. */
  let open: Content[] | undefined;

  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) break;
    if (block.type === "code") code(block);
    else if (block.type === "item") {
      const run = itemRun(blocks, at);
      list(run, undefined);
      scope = undefined;
      at += run.length - 1;
    } else {
      if (scope && scope.used === scope.most) scope = undefined;
      const next = blocks[at + 1];
      if (block.text.endsWith(":") && next?.type === "item") {
        const run = itemRun(blocks, at + 1);
        if (!label(block, at)) {
          scope = undefined;
          list(run, block);
        } else {
          list(run, undefined);
          scope = undefined;
        }
        at += run.length;
      } else if (!label(block, at)) {
        paragraph(block, next);
        if (scope) scope.used++;
      }
    }
  }
  return { body, steps, after: rest };

  /** A line that is nothing but a label. */
  function label(block: ArticleBlock, at: number): boolean {
    const text = block.text.replace(/:\s*$/, "").trim();
    if (!block.text.endsWith(":")) return false;
    const when = conditionOfLabel(text, tongue);
    const { facts } = book.said(block);
    if (when) {
      below ??= paragraphsUpToLabel(at + 1);
      scope = { when, facts, most: below, used: 0 };
    } else if (tongue.solution.test(text)) pending = [...pending, ...facts];
    else return false;
    open = undefined;
    return true;
  }

  /** Paragraphs that stand between a label and the next. Of the only label one: nobody says where it ends. */
  function paragraphsUpToLabel(from: number): number {
    const isLabel = ({ text }: ArticleBlock) =>
      text.endsWith(":") && conditionOfLabel(text, tongue) !== undefined;
    const next = blocks.findIndex((one, n) => n >= from && isLabel(one));
    const some = blocks.slice(from, next < 0 ? from : next).filter(({ type }) => type === "paragraph");
    return Math.max(1, some.length);
  }

  function paragraph(block: ArticleBlock, next: ArticleBlock | undefined): void {
    const sentences = sentencesOfBlock(block);
    if (/^\p{Ll}(?!\p{L}*\p{Lu})/u.test(block.text) && open) {
      open.push({ type: "text", said: book.said(block) });
      return;
    }
    const own = labelled(book.said(block, sentences), tongue);
    // What stands above a command is what to do with it, however it is said.
    if (next?.type === "code") return step([{ type: "text", said: own.said }], own.when);
    // Leads over to what stands below.
    if (block.text.endsWith(":") && (tongue.tries.test(block.text) || tongue.condition.test(block.text)))
      return tell({ type: "text", said: withFacts(own.said), ...(scope && { when: scope.when }) });
    const orders = sentences.map((one) => orderIn(one, tongue));
    const isStep = (n: number) => orders[n] === "hard" || (isSoftEnough && orders[n] === "soft");
    const first = sentences.findIndex((_, n) => isStep(n));
    if (first < 0) {
      const when = own.when ?? scope?.when;
      // "You can have it sent again:" is an offer: between two steps it is one, too.
      if (
        steps.length > 0 &&
        orders.includes("soft") &&
        orderIn(own.said.text, tongue) === "soft" &&
        next?.type === "item"
      )
        return step([{ type: "text", said: own.said }], when);
      tell({ type: "text", said: withFacts(own.said), ...(when && { when }) });
      return;
    }
    const begun = sentences.slice(0, first);
    // What explains a step stands above the first one; later it is part of it.
    if (begun.length > 0 && steps.length === 0)
      tell({ type: "text", said: book.said(block, begun), ...(scope && { when: scope.when }) });
    // Each sentence that instructs begins a step; what it explains goes with it.
    for (let from = steps.length === 0 ? first : 0; from < sentences.length;) {
      const end = sentences.findIndex((_, n) => n > Math.max(from, first) && isStep(n));
      const to = end < 0 ? sentences.length : end;
      const one = labelled(book.said(block, sentences.slice(from, to)), tongue);
      step([{ type: "text", said: one.said }], one.when, sentences[from]);
      from = to;
    }
  }

  function list(run: readonly ArticleBlock[], lead: ArticleBlock | undefined): void {
    const items = itemsOf(run, book);
    const areSteps = isStepList(run, items, lead, options);
    const leadText = lead?.text ?? "";
    const isSolution = lead && tongue.solution.test(leadText.replace(/:\s*$/, ""));
    if (isSolution) pending = [...pending, ...book.said(lead).facts];
    if (lead && !isSolution) {
      const said = book.said(lead);
      const isOrder = orderIn(lastSentence(lead), tongue) === "hard" && !tongue.tries.test(leadText);
      const isLater = steps.length > 0 && tongue.condition.test(leadText);
      if (isOrder || isLater) {
        paragraphThen(lead, [{ type: "list", items }]);
        return;
      }
      tell({ type: "text", said: withFacts(said), ...(scope && { when: scope.when }) });
    }
    if (!areSteps) return tell({ type: "list", items, ...(scope && { when: scope.when }) });
    for (const { said, inside } of items) {
      const one = labelled(said, tongue);
      const isTold =
        !run.some(({ isNumbered }) => isNumbered) && !instructs(said.text, options) && inside.length === 0;
      if (isTold && !one.when && !isGerundList(items, tongue))
        tell({ type: "text", said: withFacts(one.said), ...(scope && { when: scope.when }) });
      else step([{ type: "text", said: one.said }, ...inside], one.when, said.text);
    }
  }

  /** A step whose last sentence begins the list inside it. What only tells before that stands above. */
  function paragraphThen(lead: ArticleBlock, inside: readonly Content[]): void {
    const sentences = sentencesOfBlock(lead);
    const first = Math.max(
      0,
      sentences.findIndex((one) => orderIn(one, tongue) !== "none"),
    );
    if (first > 0)
      tell({
        type: "text",
        said: book.said(lead, sentences.slice(0, first)),
        ...(scope && { when: scope.when }),
      });
    const one = labelled(book.said(lead, sentences.slice(first)), tongue);
    step([{ type: "text", said: one.said }, ...inside], one.when);
  }

  /** `sentence` may say by itself for whom the step is. */
  function step(content: readonly Content[], own?: Condition, sentence = ""): void {
    const said = own ? undefined : conditionInSentence(sentence, tongue);
    const when = own ?? said ?? scope?.when;
    const last = steps.at(-1);
    const kept: Content[] = [];
    for (const one of rest) {
      // A step that some see can't hold what everybody may read, nor the other way round.
      const isSame = JSON.stringify(whenOf(one)) === JSON.stringify(last?.when);
      if (last && isSame) last.content.push(without(one));
      else (whenOf(one) ? kept : body).push(one);
    }
    rest = kept;
    const [first, ...others] = content;
    const begun = first?.type === "text" ? { ...first, said: withFacts(first.said) } : first;
    const made = [...(begun ? [begun] : []), ...others];
    steps.push({ content: made, ...(when && { when }), ...(said && { saysWhen: true }) });
    open = made;
  }

  function tell(content: Content): void {
    const where = steps.length > 0 ? rest : body;
    where.push(content);
    open = where;
  }

  function code(block: ArticleBlock): void {
    const one = codeOf(block, book);
    if (open) open.push(one);
    else tell(one);
  }

  function withFacts(said: Said): Said {
    const facts = [...new Set([...(scope?.facts ?? []), ...pending, ...said.facts])];
    pending = [];
    return { ...said, facts };
  }
}

function without(content: Content): Content {
  if (content.type === "code") return content;
  const { when: _, ...rest } = content;
  return rest;
}

function lastSentence(block: ArticleBlock): string {
  return (sentencesOfBlock(block).at(-1) ?? block.text).replace(/:\s*$/, "");
}

/** The first text of a step. */
export function textOf({ content }: StepDraft): Said | undefined {
  const [first] = content;
  return first?.type === "text" ? first.said : undefined;
}
