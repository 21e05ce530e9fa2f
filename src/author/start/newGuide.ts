import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type { Article } from "../article/article.ts";
import { readArticleFile } from "../article/readArticleFile.ts";
import { formatProblems } from "../problems/formatProblem.ts";
import { guidesOption, ownFolder } from "../project/guidesFolder.ts";
import { localesOf } from "../reading/localesOf.ts";
import { sourceLocale } from "./sourceLocale.ts";
import { idMaker } from "./ids.ts";
import { signsOf, isTroubleshooting } from "./parts/isTroubleshooting.ts";
import { interfaceFiles } from "./interfaceFiles.ts";
import type { Plan } from "./plan/plan.ts";
import { planGuide } from "./plan/planGuide.ts";
import { servicePath as service, starter } from "./starter.ts";
import { localeOfText, type Tongue, tongueOf } from "./tongue/tongue.ts";
import { tryFiles } from "./write/tryFiles.ts";
import { filesThere, isThere, wrongId } from "./write/whereTo.ts";
import { editedService, linksIn } from "./write/editedService.ts";
import { guideFiles } from "./write/guideFiles.ts";
import { newService } from "./write/newService.ts";
import { schemasIn } from "./write/schemaLine.ts";
import { writeAll } from "./write/writeAll.ts";

export interface NewGuide {
  /** The guides folder. It need not be there yet. */
  readonly root: string;
  readonly id?: string;
  /** The file of the article. Without, a small working guide is written. */
  readonly article?: string;
  /** The article's address. */
  readonly href?: string;
  /** The article is somebody else's: none of its sentences is written. */
  readonly isOthers?: boolean;
  /** The day that the ledger notes: `2026-11-24`. */
  readonly today?: string;
}

/** What became of it. */
export interface NewGuideResult {
  /** Whole sentences: what was made, and what to do next; or why nothing was written. */
  readonly lines: readonly string[];
  /** Paths in the guides folder. Empty if nothing was written. */
  readonly written: readonly string[];
  readonly counts?: Counts;
}

export interface Counts {
  readonly causes: number;
  readonly questions: number;
  readonly steps: number;
  readonly facts: number;
  readonly todos: number;
}

/** Makes a new guide: from an article, or a small one that works. All of it is written, or nothing. */
export async function newGuide(wanted: NewGuide): Promise<NewGuideResult> {
  const refused = (...lines: readonly string[]): NewGuideResult => ({
    lines: [...lines, "Nothing was written."],
    written: [],
  });
  const { root, href } = wanted;
  const about = [...(href === undefined ? [] : ["--href"]), ...(wanted.isOthers ? ["--others"] : [])];
  if (wanted.article === undefined && about.length > 0)
    return refused(`${about.join(" and ")}: about an article, and none is named. Add "--article <file>".`);
  const wrong = wanted.id === undefined ? undefined : wrongId(wanted.id);
  if (wrong !== undefined) return refused(wrong);
  if (href !== undefined && !/^https:\/\/\S+\.\S+$/.test(href))
    return refused(`"${href}": not the address of an article. Write it in full, with "https://".`);
  const made = wanted.article === undefined ? starter(wanted) : fromArticle(wanted, wanted.article);
  if ("refused" in made) return refused(made.refused);
  const { id, files, next } = made;
  const there = filesThere(root, id);
  if (there.length > 0)
    return refused(
      `A guide "${id}" is there already: ${there.join(", ")}. Give the new one another id, or remove those.`,
    );
  try {
    const { errors } = await tryFiles(root, files);
    if (errors.length > 0)
      return refused(
        `What would be written for "${id}" does not pass the check:`,
        ...formatProblems(errors, root),
      );
    writeAll(root, files);
  } catch (error) {
    return refused(
      `${root}: can't be written to (${(error as NodeJS.ErrnoException).code ?? "unknown"}). Name a folder that you may write to.`,
    );
  }
  return {
    lines: next,
    written: Object.keys(files),
    ...("counts" in made && { counts: made.counts }),
  };
}

interface Made {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly next: readonly string[];
  readonly counts: Counts;
}

function fromArticle(wanted: NewGuide, path: string): Made | { readonly refused: string } {
  const { root, isOthers = false, today = new Date().toISOString().slice(0, 10) } = wanted;
  const article = readArticleFile(path);
  if ("refused" in article) return article;
  const written = article.locale ?? localeOfText(article.blocks.map(({ text }) => text).join(" ")) ?? "en";
  const tongue = tongueOf(written);
  if (!isTroubleshooting(article, tongue)) return { refused: whyNone(path, article, tongue) };
  const there = isThere(join(root, service)) ? readFileSync(join(root, service), "utf8") : undefined;
  const broken = there === undefined ? undefined : parseDocument(there).errors[0];
  if (broken)
    return {
      refused: `${service} is no YAML that can be added to: ${broken.message.split("\n")[0]} Mend it first: npm run check tells where.`,
    };
  const { locale, isOther } = sourceLocale(root, there, written);
  const href = wanted.href ?? article.href;
  const id = wanted.id ?? idMaker(tongue)(article.title);
  const planned = planGuide(article, { id, locale, tongue, ...(href !== undefined && { href }) });
  if (planned.causes.length === 0) return { refused: whyNone(path, article, tongue) };
  const plan: Plan = there === undefined ? planned : { ...planned, links: linksIn(there, planned.links) };
  const { links, screen } = plan;
  const foreign = isOther
    ? [`the article is in ${written}, the guides in ${locale}: translate its words.`]
    : [];
  const labels = tongue.words.isForeign
    ? ["Cairn's own labels of this guide are in English: translate them."]
    : [];
  const complete: Plan = { ...plan, todos: [...plan.todos, ...foreign, ...labels] };
  const hasSchemas = schemasIn(root);
  const files = {
    ...guideFiles(complete, article, { tongue, isOthers, today, hasSchemas }),
    ...interfaceFiles(root, ownFolder, locale),
    [service]:
      there === undefined
        ? newService({ locale, href, links, screen, hasSchemas })
        : editedService(there, links, screen),
  };
  const counts = countsOf(complete, files);
  return { id, files, counts, next: nextLines(complete, article, counts, wanted) };
}

function whyNone(path: string, article: Article, tongue: Tongue): string {
  const { problems, instructions } = signsOf(article, tongue);
  return `${path}: this is no troubleshooting article. Looked for headings that name a problem or ask why (found: ${problems}), and for instructions below them: numbered lists, or sentences that say what to do (found: ${instructions}). Name an article that says what to do when something does not work.`;
}

function countsOf({ causes, questions, ledger }: Plan, files: Readonly<Record<string, string>>): Counts {
  const todos = Object.values(files).flatMap((text) => text.match(/\bTODO:/g) ?? []);
  return {
    causes: causes.length,
    questions: questions.length,
    steps: causes.flatMap(({ steps }) => steps).length,
    facts: ledger.length,
    todos: todos.length,
  };
}

function nextLines(
  { id, ledger, locale }: Plan,
  article: Article,
  counts: Counts,
  { root, isOthers = false, article: file = "" }: NewGuide,
): readonly string[] {
  const many = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
  const inWords = ledger.filter(({ why }) => why === undefined);
  const cited = inWords.length;
  const first = inWords[0]?.id ?? "F1";
  const { causes, questions, steps, facts, todos } = counts;
  const others = localesOf(root, locale).filter((one) => one !== locale);
  const option = guidesOption(root) && ` -- ${guidesOption(root)}`;
  return [
    `${id}: ${many(questions, "question")}, ${many(causes, "cause")}, ${many(steps, "step")} from “${article.title}”.`,
    `${many(facts, "sentence")} in flows/${id}.facts.yaml, ${cited} of them ${isOthers ? "to say in your own words" : "in the guide's words"}; ${many(facts - cited, "sentence")} with "cites: none". ${many(todos, "TODO")} to decide.`,
    ...(isOthers
      ? [
          `Which sentence a number is, is written nowhere. To see it: npm run ledger -- ${id} --article ${/\s/.test(file) ? JSON.stringify(file) : file} --show ${first}${option.replace(" --", "")}`,
        ]
      : []),
    ...others.map(
      (one) =>
        `The folder has words in ${one}, too: write content/${one}/${id}/, or leave that language a draft.`,
    ),
    `1. Walk through it: npm run dev${option}`,
    `2. Read flows/${id}.yaml and content/${locale}/${id}/, and do what each TODO says. Look at the addresses and crisis lines of ${service}.`,
    `3. See what is still wrong: npm run check${option}`,
  ];
}
