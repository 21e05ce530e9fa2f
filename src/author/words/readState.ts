import type { AnswerWords, Block, Inline, Step, StateWords } from "../../core/guide/words.ts";
import { inlineText } from "../../core/handoff/packet/plainText.ts";
import type { Kind } from "../../core/guide/flow.ts";
import { blockNodes, type Placed } from "./blockNodes.ts";
import { hash } from "../hash.ts";
import { inlineNodes, type TellLine } from "./inlineNodes.ts";
import { markdown } from "./markdown.ts";
import type { FilePlace, Tell } from "../problem.ts";
import { readFront } from "./readFront.ts";
import type { Service } from "../service/serviceShape.ts";
import { screenIn } from "./screenIn.ts";
import { splitVoices } from "./splitVoices.ts";
import type { WordsPart, StateFile } from "./stateFile.ts";
import { tellTone } from "./tellTone.ts";

/**
 * Reads one file `content/<locale>/<guide>/<state>.md`. Whatever is wrong is told; what is left is returned.
 * `kind` is `undefined` if the flow's state is wrong itself: then nothing is said about what its kind needs.
 */
export function readState(
  file: string,
  text: string,
  kind: Kind | undefined,
  service: Service | undefined,
  tell: Tell,
): StateFile {
  const { matter, doc, lines: skipped, broken } = readFront(file, text, tell);
  const body = broken && skipped === 0 ? [] : text.split("\n").slice(skipped);
  const place = (line: number): FilePlace => ({ file, line: line + 1 + skipped });
  const at = (path: readonly string[], part?: "key"): FilePlace => doc?.at(path, part) ?? { file, line: 1 };
  const tellLine: TellLine = (line, value, what, instead, level) => {
    const column = (body[line] ?? "").indexOf(value.split("\n")[0] ?? "") + 1;
    tell({ ...place(line), ...(column > 0 && value && { column }) }, value, what, instead, level);
  };
  const parts: Record<string, WordsPart> = {};
  const part = (id: string, where: FilePlace, said: unknown) => {
    parts[id] = { place: where, hash: hash(said), screen: screenIn(said, service) };
  };

  const { rest, voices, agent } = splitVoices(markdown.parse(body.join("\n"), {}), body, service, tellLine);
  for (const { key, line, blocks } of voices) part(key, place(line), blocks);

  const [first, inline] = rest;
  const headed = first?.type === "heading_open" && first.tag === "h1" && inline !== undefined;
  const heading = headed ? inlineNodes(inline, service, tellLine).map(inlineText).join("") : "";
  if (headed) part("heading", place(inline.map?.[0] ?? 0), heading);
  if (!heading && body.length > 0) {
    tellLine(0, "heading", "the text does not start with a heading", 'Write "# …" first.');
  }
  const ordered = kind === "cause" || kind === undefined ? "steps" : "refused";
  const placed = blockNodes(headed ? rest.slice(3) : rest, { service, tell: tellLine, ordered });
  const steps = stepsIn(placed, tellLine);
  for (const { id, c, line } of steps) part(`step:${id}`, place(line), c);
  const split = placed.findIndex((one) => "steps" in one);
  const blocks = (list: readonly Placed[], name: string) =>
    list
      .flatMap((one) => ("block" in one ? [one] : []))
      .map(({ block, line }, n) => {
        part(`${name}:${n + 1}`, place(line), block);
        return block;
      });

  const answers: Record<string, AnswerWords> = {};
  for (const [id, given] of Object.entries(matter.answers ?? {})) {
    const { label, help } = typeof given === "string" ? { label: given } : given;
    answers[id] = { label, ...(help && { help }) };
    part(`answer:${id}`, at(["answers", id]), answers[id]);
    tellTone(at(["answers", id]), `${label} ${help ?? ""}`, tell);
  }
  for (const key of ["closing", "short"] as const) {
    if (matter[key] === undefined) continue;
    part(key, at([key]), matter[key]);
    tellTone(at([key]), matter[key], tell);
  }

  if (kind === "cause" && steps.length === 0) {
    tellLine(0, "steps", "a cause without steps", 'Write them as one ordered list: "1. … {#step-id}".');
  }
  if (kind === "cause" && !matter.closing && !broken) {
    tell(at([]), "closing", "a cause without a closing question", 'Add "closing: …" to the front matter.');
  }
  if (kind && kind !== "cause" && matter.closing) {
    tell(at(["closing"], "key"), "closing", "only a cause has a closing question", "Remove it.");
  }
  const after = split < 0 ? [] : blocks(placed.slice(split + 1), "after");
  const words: StateWords = {
    heading,
    body: blocks(split < 0 ? placed : placed.slice(0, split), "body"),
    ...(kind === "cause" && { steps: steps.map(({ id, c }): Step => ({ id, c })) }),
    ...(after.length > 0 && { after }),
    ...(matter.closing && { closing: matter.closing }),
    ...(matter.short && { short: matter.short }),
    answers,
  };
  // A link to a place of the service is no article.
  const titles = new Set(Object.values(service?.articles ?? {}).map(({ title }) => title));
  return {
    file,
    broken,
    words,
    agent,
    parts,
    facts: (matter.facts ?? []).map((id, n) => ({ id, place: doc?.at(["facts", n]) ?? place(0) })),
    stepArticles: steps.flatMap(({ c }) => articles(c)).filter((title) => titles.has(title)),
    answerAt: (answer) => at(["answers", answer], "key"),
    answersAt: at(["answers"], "key"),
  };
}

/** The steps of a cause: one ordered list, each step with an id of its own. */
function stepsIn(placed: readonly Placed[], tell: TellLine) {
  const lists = placed.flatMap((one) => ("steps" in one ? [one] : []));
  for (const { line } of lists.slice(1))
    tell(line, "1.", "a second ordered list", "Keep all steps in one list.");
  const steps = lists.flatMap((one) => one.steps);
  for (const [n, { id, line }] of steps.entries()) {
    if (!id || steps.findIndex((other) => other.id === id) === n) continue;
    tell(line, id, "two steps with one id", "Give this step an id of its own.");
  }
  return steps;
}

/** Titles of the links in blocks. */
function articles(blocks: readonly Block[]): string[] {
  const inLine = (node: Inline): string[] => {
    if (typeof node === "string" || node.t === "screen") return [];
    return node.t === "link" ? [node.c] : node.c.flatMap(inLine);
  };
  return blocks.flatMap((block) => (block.t === "p" ? block.c.flatMap(inLine) : block.c.flatMap(articles)));
}
