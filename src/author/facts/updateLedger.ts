import type { Article } from "../article/article.ts";
import { type Problem, problemList } from "../problems/problem.ts";
import { readText } from "../reading/readText.ts";
import { writeText } from "../reading/writeText.ts";
import { compareArticle } from "./compareArticle.ts";
import { editLedger } from "./editLedger.ts";
import { openLedger } from "./openLedger.ts";
import { type LedgerPlan, planLedger, type Settled } from "./planLedger.ts";
import { readArticleText } from "./readArticleText.ts";
import { type Citation, readCites } from "./readCites.ts";
import { readLedger } from "./readLedger.ts";
import { writeArticleText } from "./writeArticleText.ts";

export interface UpdateOptions extends Settled {
  /** The article is the organisation's own: its words may be kept. So they may where they were kept before. */
  readonly own: boolean;
  /** Nothing is written. */
  readonly dry: boolean;
  /** Today, as 2026-11-24. */
  readonly today: string;
}

/** What `npm run ledger` found and did. */
export interface LedgerUpdate {
  readonly plan: LedgerPlan;
  readonly cites: readonly Citation[];
  readonly ledgerFile: string;
  /** Files that are otherwise now. */
  readonly written: readonly string[];
  /** Nothing is left that only a person can say. */
  readonly settled: boolean;
}

/**
 * Compares the ledger of a guide with its article, and writes into it whatever is sure: new sentences as new facts, and for
 * facts whose sentence changed its hash. A number and what cites it stay. Gives the problems of a ledger that can't be read.
 */
export function updateLedger(
  root: string,
  guide: string,
  article: Article,
  { own, dry, today, ...said }: UpdateOptions,
): LedgerUpdate | readonly Problem[] {
  const { problems, tell } = problemList();
  const read = openLedger(root, guide, tell);
  const text = read && readText(root, read.file, tell);
  const articleFile = `flows/${guide}.article.txt`;
  const before = readText(root, articleFile, tell);
  if (!read || text === undefined || problems.some(({ level }) => level === "error")) return problems;
  const isOwn = own || before !== undefined;
  const cites = readCites(root, guide);
  const plan = planLedger(article, read.ledger, {
    ...said,
    isOwn,
    kept: readArticleText(before ?? ""),
    cited: (fact) => cites.filter((one) => one.fact === fact).map(({ file, line }) => `${file}:${line}`),
  });
  const refused = [...plan.refused];
  const checked = plan.open.length + refused.length === 0 ? today : undefined;
  const files = { [read.file]: editLedger(text, plan, checked) };
  if (isOwn) files[articleFile] = writeArticleText(article);
  const was = { [read.file]: text, [articleFile]: before };
  const written: string[] = [];
  for (const [file, said] of dry ? [] : Object.entries(files)) {
    if (said === was[file]) continue;
    const failed = writeText(root, file, said, "whole");
    if (failed === undefined) written.push(file);
    else refused.push(failed);
  }
  // "F13:2" is the second of those shown: they stand in the order in which the next run has them.
  const now = written.length > 0 ? readLedger(root, guide, () => {})?.ledger : undefined;
  const next = now ? compareArticle(article, now, readArticleText(files[articleFile] ?? "")).gone : [];
  const open = plan.open.map((one) => ({
    ...one,
    alike: next.find(({ fact }) => fact === one.fact)?.alike ?? one.alike,
  }));
  return {
    plan: { ...plan, open, refused },
    cites,
    ledgerFile: read.file,
    written,
    settled: plan.open.length === 0 && refused.length === 0,
  };
}
