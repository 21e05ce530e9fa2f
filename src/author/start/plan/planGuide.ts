import type { Article, ArticleBlock } from "../../article/article.ts";
import { type FactBook, factBook } from "./factBook.ts";
import { findSymptoms, type Found, type FoundCause, type Symptom } from "../parts/findSymptoms.ts";
import { headingText, shortText } from "../parts/headings.ts";
import { idMaker, mainClause } from "../ids.ts";
import { linksOf } from "../parts/linksOf.ts";
import { factsIn } from "../parts/nestedContent.ts";
import { onScreen } from "../parts/onScreen.ts";
import { outlineOf } from "../parts/outline.ts";
import type { Content, LedgerEntry, Plan, PlannedCause } from "./plan.ts";
import { planFacts } from "./planFacts.ts";
import { planQuestions } from "./planQuestions.ts";
import { planTodos } from "./planTodos.ts";
import { textOf } from "../parts/takeSteps.ts";
import type { Tongue } from "../tongue/tongue.ts";

export interface Options {
  readonly id: string;
  readonly locale: string;
  readonly tongue: Tongue;
  /** The article's address, if it is known. */
  readonly href?: string;
}

/** What a guide made from this article holds. Nothing is written yet. */
export function planGuide(article: Article, { id, locale, tongue, href }: Options): Plan {
  const book = factBook(article, tongue);
  const { lead, sections } = outlineOf(article);
  const whole = { heading: titleBlock(article), blocks: lead, parts: [] };
  const found = findSymptoms(sections.length > 0 ? sections : [whole], book, tongue);
  const named = nameCauses(found.symptoms, book, tongue);
  const { facts, causes: withHeadings } = planFacts([...named.values()].flat(), tongue);
  const byCause = new Map(withHeadings.map((cause) => [cause.id, cause]));
  const symptoms = found.symptoms.map((symptom) => ({
    symptom,
    causes: (named.get(symptom) ?? []).map(({ id }) => byCause.get(id)).filter((one) => one !== undefined),
  }));
  const { questions: withHeadingsToo, left } = planQuestions({
    symptoms,
    facts,
    book,
    tongue,
    sections,
  });
  // What a cause or an answer is called says where to look, not what the article says. A heading that became a step does.
  const headings = new Set(book.entries.flatMap(({ id, kind }) => (kind === "heading" ? [id] : [])));
  const bare = <T extends { readonly facts: readonly string[] }>(one: T): T => ({
    ...one,
    facts: one.facts.filter((fact) => !headings.has(fact)),
  });
  const causes = withHeadings.map((cause) => ({ ...cause, heading: bare(cause.heading) }));
  const questions = withHeadingsToo.map((one) => ({ ...bare(one), answers: one.answers.map(bare) }));
  const cited = new Set([
    ...questions.flatMap((one) => [...one.facts, ...one.answers.flatMap((answer) => answer.facts)]),
    ...causes.flatMap(citedBy),
  ]);
  const ledger = book.entries.map((entry): LedgerEntry => {
    const { kind, ...rest } = entry;
    if (cited.has(entry.id)) return rest;
    if (kind) return { ...rest, kind, why: `a ${kind}` };
    return { ...rest, why: whyNot(entry.id, { found, lead, book, hasSections: sections.length > 0 }) };
  });
  return {
    id,
    title: article.title,
    summary: book.said(lead[0] ?? titleBlock(article)).text.split(/(?<=[.?!])\s+/)[0] ?? article.title,
    locale,
    ...(href !== undefined && { href }),
    facts,
    questions,
    causes,
    ledger,
    links: linksOf(article.blocks, href, tongue),
    screen: [...new Set([...article.blocks.flatMap(shownIn), ...codeIn(causes)])],
    todos: planTodos({ blocks: article.blocks, found, lead, causes, questions, left, book, tongue }),
  };
}

function titleBlock({ title }: Article): ArticleBlock {
  return { type: "heading", text: title, level: 1, links: [], marked: [] };
}

function shownIn(block: ArticleBlock): readonly string[] {
  return block.type === "code" ? [] : onScreen(block);
}

/** Lines to type, and lines that a program prints: they stand in backticks, too. */
function codeIn(causes: readonly PlannedCause[]): readonly string[] {
  const inside = (content: readonly Content[]): readonly string[] =>
    content.flatMap((one) => {
      if (one.type === "code") return one.lines;
      return one.type === "list" ? one.items.flatMap((item) => inside(item.inside)) : [];
    });
  return causes.flatMap(({ body, steps, after }) =>
    inside([...body, ...steps.flatMap(({ content }) => content), ...after]),
  );
}

/** Every cause with its id, and its steps with theirs. */
function nameCauses(
  symptoms: readonly Symptom[],
  book: FactBook,
  tongue: Tongue,
): ReadonlyMap<Symptom, readonly PlannedCause[]> {
  const idOf = idMaker(tongue);
  const stepIdOf = idMaker(tongue);
  const shorts = new Set<string>();
  const named = symptoms.map((symptom) => {
    const causes = symptom.causes.map((cause: FoundCause): PlannedCause => {
      const text = headingText(cause.heading, tongue);
      const id = idOf(text);
      let short = shortText(text);
      if (shorts.has(short)) short = `${short} (${id})`;
      shorts.add(short);
      const steps = cause.steps.map((step) => ({
        ...step,
        id: stepIdOf(mainClause(textOf(step)?.text ?? text, tongue)),
      }));
      return {
        ...cause,
        id,
        short,
        heading: { ...book.said(cause.heading), text },
        needs: [],
        steps,
      };
    });
    return [symptom, causes] as const;
  });
  return new Map(named);
}

/** What the words of a cause cite. */
function citedBy({ heading, body, steps, after }: PlannedCause): readonly string[] {
  return [...heading.facts, ...factsIn([...body, ...steps.flatMap(({ content }) => content), ...after])];
}

interface Around {
  readonly found: Found;
  readonly lead: readonly ArticleBlock[];
  readonly book: FactBook;
  readonly hasSections: boolean;
}

function whyNot(id: string, { found, lead, book, hasSections }: Around): string {
  const has = (blocks: readonly ArticleBlock[]) => blocks.some((block) => book.numbers(block).includes(id));
  if (hasSections && has(lead)) return "introduces the article";
  if (has(found.leading)) return "leads over to what stands below it";
  return "belongs to no cause yet";
}
