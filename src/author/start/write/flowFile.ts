import type { Condition, Plan, PlannedAnswer, PlannedCause, PlannedQuestion } from "../plan/plan.ts";
import { schemaLine } from "./schemaLine.ts";

/** The flow of a guide that was made from an article. */
export function flowFile({ id, facts, questions, causes, todos }: Plan, hasSchemas: boolean): string {
  return [
    schemaLine("flow", hasSchemas),
    "# Made from an article. Which question leads where, and what may be wrong: a list is tried from left to right.\n",
    ...todos.map((todo) => `# TODO: ${todo}\n`),
    `id: ${id}\n`,
    ...(facts.length > 0
      ? ["facts:\n", ...facts.map((fact) => `  ${fact.id}: [${fact.values.join(", ")}]\n`)]
      : []),
    "questions:\n",
    ...questions.map(questionText),
    "causes:\n",
    ...causes.map(causeText),
  ].join("");
}

function questionText({ id, asks, answers }: PlannedQuestion): string {
  if (asks !== undefined) return `  ${id}: { asks: ${asks} }\n`;
  return `  ${id}:\n${answers.map(answerText).join("")}`;
}

function answerText({ id, to, learn }: PlannedAnswer): string {
  const [only = "{}"] = to;
  const places = to.length > 1 ? `[${to.join(", ")}]` : only;
  return `    ${id}: ${learn ? `{ then: ${places}, learn: ${conditionMap(learn)} }` : places}\n`;
}

function causeText({ id, only, needs, isLast }: PlannedCause): string {
  const keys = [
    ...(only ? [`only: ${conditionMap(only)}`] : []),
    ...(needs.length > 0 ? [`needs: ${needs.length > 1 ? `[${needs.join(", ")}]` : needs[0]}`] : []),
    ...(isLast ? ["last: yes"] : []),
  ];
  return keys.length === 0 ? `  ${id}:\n` : `  ${id}: { ${keys.join(", ")} }\n`;
}

function conditionMap({ fact, values }: Condition): string {
  return `{ ${fact}: ${values.length > 1 ? `[${values.join(", ")}]` : values[0]} }`;
}
