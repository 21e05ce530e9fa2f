import { stringify } from "yaml";
import type { Article } from "../../article/article.ts";
import { writeArticleText } from "../../facts/writeArticleText.ts";
import type { Plan } from "../plan/plan.ts";
import type { Tongue } from "../tongue/tongue.ts";
import { flowFile } from "./flowFile.ts";
import { ledgerFile } from "./ledgerFile.ts";
import { causeFile, questionFile, type Voice } from "./stateFile.ts";

interface Options {
  readonly tongue: Tongue;
  readonly isOthers: boolean;
  readonly today: string;
  readonly hasSchemas: boolean;
}

/** The files of one guide that was made from an article, by their path in the guides folder. */
export function guideFiles(
  plan: Plan,
  article: Article,
  { tongue, isOthers, today, hasSchemas }: Options,
): Readonly<Record<string, string>> {
  const { id, locale, href, links } = plan;
  const voice: Voice = { links, href, tongue, isOthers };
  const words = `content/${locale}/${id}`;
  const todo = tongue.words.todo;
  const about = {
    title: isOthers ? `TODO: ${todo.title}` : plan.title,
    summary: isOthers ? `TODO: ${todo.summary}` : plan.summary,
  };
  const crisis =
    "# Help in a crisis stands in the bar. Where that would read as if it belonged to the subject, write: crisis: footer\n";
  return {
    [`flows/${id}.yaml`]: flowFile(plan, hasSchemas),
    [`flows/${id}.facts.yaml`]: ledgerFile(plan.ledger, { href, today, isOthers, tongue, hasSchemas }),
    ...(!isOthers && { [`flows/${id}.article.txt`]: writeArticleText(article) }),
    [`${words}/guide.yaml`]: stringify(about, { lineWidth: 0 }) + crisis,
    ...Object.fromEntries(plan.questions.map((one) => [`${words}/${one.id}.md`, questionFile(one, voice)])),
    ...Object.fromEntries(plan.causes.map((one) => [`${words}/${one.id}.md`, causeFile(one, voice)])),
  };
}
