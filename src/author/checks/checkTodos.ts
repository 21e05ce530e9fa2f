import type { Tell } from "../problems/problem.ts";
import type { GuideFiles } from "../project/readGuideFiles.ts";
import type { Todo } from "../reading/readTodos.ts";

/**
 * What an author has still to do: a reminder while a guide is a draft. In a guide that was published it has to be done before
 * anything is built: no reader may see it.
 */
export function checkTodos(todos: readonly Todo[], guides: readonly GuideFiles[], tell: Tell): void {
  const published = new Set(guides.filter(({ lock }) => lock.entries.length > 0).map(({ id }) => id));
  for (const { text, guide, ...place } of todos) {
    // The ledger is read by authors alone, and the command \`ledger\` puts stubs there while a guide is public.
    const isRead = !place.file.endsWith(".facts.yaml");
    const isPublic = isRead && (guide === undefined ? published.size > 0 : published.has(guide));
    if (isPublic)
      tell(place, "TODO", `the guide is published, and this ${isTodo(text)}`, toWrite, "unsettled");
    else tell(place, "TODO", isTodo(text), toWrite, "warning");
  }
}

/** The same for a guide that is about to be locked for the first time. */
export function refuseTodos(todos: readonly Todo[], id: string, tell: Tell): void {
  for (const { text, guide, ...place } of todos)
    if (guide === undefined || guide === id)
      tell(place, "TODO", `before the guide is locked, this ${isTodo(text)}`, toWrite);
}

/** What is to do stands in whole: a value would be cut. */
const isTodo = (text: string) =>
  `is still to do: "${text.replace(/^TODO:?\s*/, "").replaceAll('"', "'") || "…"}"`;

const toWrite = 'Write what is meant, and take "TODO" out.';
