import { readFileSync } from "node:fs";
import { join } from "node:path";
import { guidesOption } from "../project/guidesFolder.ts";
import { starterWords } from "./starterWords.ts";
import { isThere } from "./write/whereTo.ts";
import { sourceLocale } from "./sourceLocale.ts";
import { newService } from "./write/newService.ts";
import { schemaLine, schemasIn } from "./write/schemaLine.ts";

export const servicePath = "content/service.yaml";

/** A small guide that works: one question, three causes. Its subject is invented, and everything in it is to be changed. */
export function starter({
  root,
  id = "lamp",
  today,
}: {
  readonly root: string;
  readonly id?: string;
  readonly today?: string;
}) {
  const hasSchemas = schemasIn(root);
  const there = isThere(join(root, servicePath)) ? readFileSync(join(root, servicePath), "utf8") : undefined;
  const { locale } = sourceLocale(root, there, "en");
  const words = Object.entries(starterWords(locale)).map(([name, text]) => [
    `content/${locale}/${id}/${name}`,
    text,
  ]);
  const files: Readonly<Record<string, string>> = {
    [`flows/${id}.yaml`]: flow(id, hasSchemas),
    [`flows/${id}.facts.yaml`]: ledger(today ?? new Date().toISOString().slice(0, 10), hasSchemas),
    ...Object.fromEntries(words),
    ...(there === undefined && {
      [servicePath]: newService({ locale, href: undefined, links: [], screen: [], hasSchemas }),
    }),
  };
  const option = guidesOption(root) && ` -- ${guidesOption(root)}`;
  const next = [
    `${id}: a small guide that works, 1 question and 3 causes. Change everything in it.`,
    `1. See it in a browser, and edit it there: npm run dev${option}`,
    `2. Write your own questions and causes into flows/${id}.yaml, and the words into content/${locale}/${id}/. Do what each TODO of ${servicePath} says.`,
    `3. See what is still wrong: npm run check${option}`,
  ];
  return { id, files, next };
}

function flow(id: string, hasSchemas: boolean): string {
  return `${schemaLine("flow", hasSchemas)}# Which question leads where, and what may be wrong. The words stand in content/, in a file for each name below.
id: ${id}
questions:
  # The first question: every walk starts here. What stands behind an answer is tried from left to right.
  light:
    dark: [not-plugged-in, bulb]
    flickers: [loose-bulb, bulb]
    # Who isn't sure chooses from all that may be wrong.
    unsure: what-is-left
causes:
  not-plugged-in:
  loose-bulb:
  # "later": a new bulb takes time.
  bulb: { closings: [fixed, later, not-fixed, not-mine] }
`;
}

function ledger(today: string, hasSchemas: boolean): string {
  return `${schemaLine("facts", hasSchemas)}# What the guide rests on: an article, and what it says, a line each, below "facts:".
article:
  href: https://example.com/ # TODO: write the address of the article that your guide is made from
  checked: ${today}
`;
}
