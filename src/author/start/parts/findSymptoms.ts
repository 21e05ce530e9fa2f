import type { ArticleBlock } from "../../article/article.ts";
import type { FactBook } from "../plan/factBook.ts";
import { headingText } from "./headings.ts";
import { orderIn } from "./instructs.ts";
import { nestedContent } from "./nestedContent.ts";
import type { Content, StepDraft, Taken } from "../plan/plan.ts";
import type { Section } from "./outline.ts";
import { takeSteps } from "./takeSteps.ts";
import type { Tongue } from "../tongue/tongue.ts";

/** A part of an article that may be a cause. */
export interface FoundCause extends Taken {
  readonly heading: ArticleBlock;
  /** For whom nothing else has helped. */
  readonly isLast: boolean;
}

/** What somebody may see, and what may be the reason, likeliest first as the article has it. */
export interface Symptom {
  readonly heading: ArticleBlock;
  readonly causes: readonly FoundCause[];
  /** The heading above it, if that stands above several. */
  readonly group?: ArticleBlock;
  /** Its causes are looked at one after the other, whatever is seen. */
  readonly isProcedure?: true;
}

export interface Found {
  readonly symptoms: readonly Symptom[];
  /** Parts that hold no cause. */
  readonly unplaced: readonly { readonly heading: ArticleBlock; readonly blocks: readonly ArticleBlock[] }[];
  /** Sentences that only lead over to the parts below them, and headings of several. */
  readonly leading: readonly ArticleBlock[];
}

/** Goes through the sections of an article, and finds what may be wrong and what to do about it. */
export function findSymptoms(sections: readonly Section[], book: FactBook, tongue: Tongue): Found {
  const unplaced: { heading: ArticleBlock; blocks: readonly ArticleBlock[] }[] = [];
  const leading: ArticleBlock[] = [];
  const all = splitEnd(sections, tongue);
  const main = all.filter(
    (section) =>
      !tongue.introduces.test(section.heading.text) &&
      !isForNobody(section.heading.text) &&
      (section.parts.length > 0 || takeSteps(section.blocks, book, tongue).steps.length > 0),
  );
  const symptoms = isProcedure(main)
    ? procedureOf(all)
    : all.flatMap((section) => inSection(section, section === all.at(-1)));
  return { symptoms, unplaced, leading };

  /** Sections that are to be gone through one by one: no symptom tells them apart. */
  function procedureOf(some: readonly Section[]): readonly Symptom[] {
    const causes = some.flatMap((section) => wholeCause(section, section === some.at(-1)) ?? []);
    const [first] = causes;
    return first ? [{ heading: first.heading, causes, isProcedure: true }] : [];
  }

  function inSection(section: Section, isEnd: boolean): readonly Symptom[] {
    const { heading, blocks, parts } = section;
    if (parts.length === 0) {
      const cause = wholeCause(section, isEnd);
      return cause ? [{ heading, causes: [cause] }] : [];
    }
    if (isProcedure(parts)) {
      const [lead, own] = withoutLead(blocks);
      const more = splitStill(parts);
      const causes = more.flatMap((part) => wholeCause(part, false) ?? []);
      leading.push(...(own.steps.length === 0 ? blocks : lead));
      const first = own.steps.length > 0 ? [{ heading, ...own, isLast: false }] : [];
      const isSeen = tongue.problem.test(heading.text);
      if (!isSeen) leading.push(heading);
      const all = [...first, ...causes];
      return all.length > 0 ? [{ heading, causes: all, ...(!isSeen && { isProcedure: true as const }) }] : [];
    }
    const own = blocks.length > 0 ? takeSteps(blocks, book, tongue) : undefined;
    const inside = parts.flatMap((part) => inSection(part, false));
    if (own && own.steps.length > 0) {
      return [{ heading, causes: [{ heading, ...own, isLast: false }] }, ...inside];
    }
    leading.push(heading, ...blocks);
    return inside.map((symptom) => ({ group: heading, ...symptom }));
  }

  /** A section with all of its parts as one cause. `undefined` if it says nothing to do. */
  function wholeCause(section: Section, isEnd: boolean): FoundCause | undefined {
    const { heading, blocks, parts } = section;
    const taken = takeSteps(blocks, book, tongue);
    const told = [...taken.steps, ...parts.map((part) => partStep(part))];
    // "Upload from a computer" says what to do, if nothing below it does.
    const isOrder = told.length === 0 && isSolution(heading.text) && blocks.length > 0;
    const hasLabel = /^[^:]{2,20}:\s/.test(heading.text);
    const steps = isOrder && hasLabel ? [headingStep(heading)] : told;
    const isIntroduction = tongue.introduces.test(heading.text);
    const isSeen = tongue.problem.test(heading.text) && !isIntroduction;
    if (steps.length === 0 ? !isSeen : isIntroduction) {
      unplaced.push({ heading, blocks: [...blocks, ...parts.flatMap(flat)] });
      return undefined;
    }
    return { heading, ...taken, steps, isLast: isEnd && isForNobody(heading.text) };
  }

  function headingStep(heading: ArticleBlock): StepDraft {
    return {
      content: [{ type: "text", said: { ...book.said(heading), text: headingText(heading, tongue) } }],
    };
  }

  /** What leads over to the solutions below is no solution. */
  function withoutLead(blocks: readonly ArticleBlock[]): readonly [readonly ArticleBlock[], Taken] {
    const last = blocks.at(-1);
    const isLead = last?.type === "paragraph" && last.text.endsWith(":");
    const lead = isLead ? [last] : [];
    return [lead, takeSteps(isLead ? blocks.slice(0, -1) : blocks, book, tongue)];
  }

  /** A part of a cause is one step: its heading says what to do, its text how. */
  function partStep(part: Section): StepDraft {
    const content: readonly Content[] = nestedContent([...part.blocks, ...part.parts.flatMap(flat)], book);
    return { content: [{ type: "text", said: book.said(part.heading) }, ...content] };
  }

  function isForNobody(text: string): boolean {
    return tongue.stillNot.test(text);
  }

  function isProcedure(parts: readonly Section[]): boolean {
    const solutions = parts.filter(({ heading }) => isSolution(heading.text));
    return solutions.length >= 2 && solutions.length >= parts.length / 2;
  }

  /** A heading that says what to do, or calls itself a solution. */
  function isSolution(text: string): boolean {
    const [label = ""] = /^[^:]{2,20}(?=:)/.exec(text) ?? [];
    if (
      label !== "" &&
      (tongue.solution.test(label) || /^(?:step|option|method|paso|opción|método)$/i.test(label))
    )
      return true;
    if (/(?:\?|issues?|problems?|errors?|failures?|problemas?|errores)$/i.test(text)) return false;
    return orderIn(text, tongue) === "hard";
  }

  /** "If uploads are still failing:" behind the last solution is a solution of its own. */
  function splitStill(parts: readonly Section[]): readonly Section[] {
    const last = parts.at(-1);
    if (!last) return parts;
    const at = last.blocks.findIndex(
      ({ type, text }, n) =>
        n > 0 &&
        type === "paragraph" &&
        text.endsWith(":") &&
        tongue.condition.test(text) &&
        still.test(text),
    );
    return at < 0 ? parts : [...parts.slice(0, -1), ...cut(last, at)];
  }
}

const still = /\b(?:still|sigue|siguen|todavía|aún)\b/iu;

/** "If none of this helps, …" at the end of the last section is about all of them. */
function splitEnd(sections: readonly Section[], tongue: Tongue): readonly Section[] {
  const last = sections.at(-1);
  if (!last || last.parts.length > 0 || sections.length < 2) return sections;
  const at = last.blocks.findIndex(
    ({ type, text }, n) =>
      n > 0 &&
      type === "paragraph" &&
      tongue.condition.test(text) &&
      tongue.stillNot.test(text.split(",")[0] ?? ""),
  );
  const isAboutAll = at > 0 && /none|nothing|nada|ningun/i.test(last.blocks[at]?.text.split(",")[0] ?? "");
  return isAboutAll ? [...sections.slice(0, -1), ...cut(last, at)] : sections;
}

/** Two sections of one: the second is headed by the condition that its first paragraph begins with. */
function cut(section: Section, at: number): readonly Section[] {
  const opening = section.blocks[at];
  if (!opening) return [section];
  // A whole line with a colon is the heading itself.
  const isLine = opening.text.endsWith(":");
  const [clause = ""] = isLine ? [opening.text] : (/^[^,:]+/.exec(opening.text) ?? []);
  const heading: ArticleBlock = { ...opening, type: "heading", text: clause, level: section.heading.level };
  return [
    { ...section, blocks: section.blocks.slice(0, at) },
    { heading, blocks: section.blocks.slice(isLine ? at + 1 : at), parts: [] },
  ];
}

function flat({ heading, blocks, parts }: Section): readonly ArticleBlock[] {
  return [heading, ...blocks, ...parts.flatMap(flat)];
}
