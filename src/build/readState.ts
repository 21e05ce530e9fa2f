import type { Token } from "markdown-it";
import type { AnswerWords, Block, Inline, StateWords, Step } from "../core/words.ts";
import { blockNodes, type Placed } from "./blockNodes.ts";
import { checkShape } from "./checkShape.ts";
import { type FrontMatter, frontMatter } from "./frontMatter.ts";
import { hash } from "./hash.ts";
import { inlineNodes, type TellLine } from "./inlineNodes.ts";
import { markdown } from "./markdown.ts";
import type { Place, Tell } from "./problem.ts";
import { readYaml, type YamlFile } from "./readYaml.ts";
import type { Service } from "./service.ts";
import type { Part, StateFile } from "./stateFile.ts";
import { tellTone } from "./tellTone.ts";

const voices = { say: "say", agent: "do", send: "send" } as const;

/** Reads one file `content/<locale>/<guide>/<state>.md`. Whatever is wrong is told; what is left is returned. */
export function readState(
  file: string,
  text: string,
  isCause: boolean,
  service: Service | undefined,
  tell: Tell,
): StateFile {
  const [matter, front, skipped] = readFront(file, text, tell);
  const body = text.split("\n").slice(skipped);
  const place = (line: number): Place => ({ file, line: line + 1 + skipped });
  const tellLine: TellLine = (line, value, what, instead, level) => {
    const column = (body[line] ?? "").indexOf(value.split("\n")[0] ?? "") + 1;
    tell({ ...place(line), ...(column > 0 && value && { column }) }, value, what, instead, level);
  };
  const parts: Record<string, Part> = {};
  const part = (id: string, at: Place, said: unknown) => {
    parts[id] = { place: at, hash: hash(said) };
  };
  const { rest, agent } = splitVoices(
    markdown.parse(body.join("\n"), {}),
    body,
    service,
    tellLine,
    part,
    place,
  );

  const [first, inline] = rest;
  const hasHeading = first?.type === "heading_open" && first.tag === "h1" && inline !== undefined;
  const heading = hasHeading ? plainText(inlineNodes(inline, service, tellLine)) : "";
  if (hasHeading) part("heading", place(inline.map?.[0] ?? 0), heading);
  if (!heading) tellLine(0, "heading", "the text does not start with a heading", 'Write "# …" first.');

  const placed = blockNodes(hasHeading ? rest.slice(3) : rest, {
    service,
    tell: tellLine,
    ordered: isCause ? "steps" : "refused",
  });
  const split = placed.findIndex((one) => "steps" in one);
  const lists = placed.filter((one) => "steps" in one);
  for (const more of lists.slice(1))
    tellLine(more.line, "1.", "a second ordered list", "Keep all steps in one list.");
  const steps = lists.flatMap((one) => one.steps);
  for (const [n, { id, line }] of steps.entries()) {
    if (id && steps.findIndex((other) => other.id === id) < n)
      tellLine(line, id, "two steps with one id", "Give this step an id of its own.");
  }
  const blocksOf = (list: readonly Placed[], name: string) =>
    list
      .flatMap((one): Block[] => {
        if (!("block" in one)) return [];
        return [one.block];
      })
      .map((block, n) => {
        const source = list.filter((one) => "block" in one)[n];
        part(`${name}:${n + 1}`, place(source?.line ?? 0), block);
        return block;
      });
  const before = blocksOf(split < 0 ? placed : placed.slice(0, split), "body");
  const after = split < 0 ? [] : blocksOf(placed.slice(split + 1), "after");
  for (const { id, c, line } of steps) part(`step:${id}`, place(line), c);

  if (isCause && steps.length === 0)
    tellLine(0, "steps", "a cause without steps", 'Write them as one ordered list: "1. … {#step-id}".');
  const answers = readAnswers(matter, front, tell, part);
  for (const key of ["closing", "short"] as const) {
    if (matter[key] === undefined || !front) continue;
    part(key, front.at([key]), matter[key]);
    tellTone(front.at([key]), matter[key], tell);
  }
  if (isCause && !matter.closing)
    tell(
      front?.at([]) ?? place(0),
      "closing",
      "a cause without a closing question",
      'Add "closing: …" to the front matter.',
    );
  if (!isCause && matter.closing)
    tell(
      front?.at(["closing"], "key") ?? place(0),
      "closing",
      "only a cause has a closing question",
      "Remove it.",
    );

  const words: StateWords = {
    heading,
    body: before,
    ...(isCause && { steps: steps.map(({ id, c }): Step => ({ id, c })) }),
    ...(after.length > 0 && { after }),
    ...(matter.closing && { closing: matter.closing }),
    ...(matter.short && { short: matter.short }),
    answers,
  };
  return {
    file,
    words,
    agent,
    parts,
    facts: (matter.facts ?? []).map((id, n) => ({ id, place: front?.at(["facts", n]) ?? place(0) })),
    stepArticles: steps.flatMap(({ c }) => articles(c)),
    answerAt: (answer) => front?.at(["answers", answer], "key") ?? { file, line: 1 },
    answersAt: front?.at(["answers"], "key") ?? { file, line: 1 },
    stepAt: (id) => parts[`step:${id}`]?.place ?? { file, line: 1 },
  };
}

type AddPart = (id: string, at: Place, said: unknown) => void;

function readFront(file: string, text: string, tell: Tell): [FrontMatter, YamlFile | undefined, number] {
  const [whole, yaml = ""] = /^---\n([\s\S]*?\n)?---[ \t]*(\n|$)/.exec(text) ?? [];
  if (whole === undefined) {
    if (text.startsWith("---"))
      tell(
        { file, line: 1 },
        "---",
        "the front matter is never closed",
        'Write "---" on a line of its own below it.',
      );
    return [{}, undefined, 0];
  }
  const doc = readYaml(file, yaml, tell, 1);
  const skipped = whole.split("\n").length - 1;
  if (!doc || doc.data === "") return [{}, doc, skipped];
  return [checkShape(frontMatter, doc, tell) ? (doc.data as FrontMatter) : {}, doc, skipped];
}

function readAnswers(matter: FrontMatter, front: YamlFile | undefined, tell: Tell, part: AddPart) {
  const answers: Record<string, AnswerWords> = {};
  for (const [id, given] of Object.entries(matter.answers ?? {})) {
    const { label, help } = typeof given === "string" ? { label: given } : given;
    answers[id] = { label, ...(help && { help }) };
    if (!front) continue;
    const at = front.at(["answers", id]);
    part(`answer:${id}`, at, answers[id]);
    tellTone(at, `${label} ${help ?? ""}`, tell);
  }
  return answers;
}

/** Takes the blocks for agents out of the tokens: what is left is for members, whatever follows. */
function splitVoices(
  tokens: readonly Token[],
  lines: readonly string[],
  service: Service | undefined,
  tell: TellLine,
  part: AddPart,
  place: (line: number) => Place,
) {
  const rest: Token[] = [];
  const agent: { say?: readonly Block[]; do?: readonly Block[]; send?: readonly Block[] } = {};
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const [, voice] = /^container_(\w+)_open$/.exec(token.type) ?? [];
    if (token.level > 0 || !voice) {
      rest.push(token);
      continue;
    }
    const end = tokens.findIndex(
      (other, n) => n > at && other.level === 0 && other.type === `container_${voice}_close`,
    );
    const inside = tokens.slice(at + 1, end);
    at = end;
    const [start, stop] = token.map ?? [0, 0];
    if (
      !/^\s*:{3,}\s*$/.test(lines[stop] ?? lines[stop - 1] ?? "") &&
      !/^\s*:{3,}\s*$/.test(lines[stop - 1] ?? "")
    ) {
      tell(start, `::: ${voice}`, "the block is never closed", 'Write ":::" on a line of its own below it.');
    }
    const key = voices[voice as keyof typeof voices];
    if (agent[key]) tell(start, `::: ${voice}`, "a second block of this kind", "Keep one.");
    const blocks = blockNodes(inside, { service, tell, ordered: "list" }).flatMap((one) =>
      "block" in one ? [one.block] : [],
    );
    agent[key] = blocks;
    part(key, place(start), blocks);
  }
  return { rest, agent };
}

function plainText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) =>
      typeof node === "string" ? node : typeof node.c === "string" ? node.c : plainText(node.c),
    )
    .join("");
}

function articles(blocks: readonly Block[]): string[] {
  const inLine = (node: Inline): string[] => {
    if (typeof node === "string" || node.t === "screen") return [];
    return node.t === "link" ? [node.c] : node.c.flatMap(inLine);
  };
  return blocks.flatMap((block) => (block.t === "p" ? block.c.flatMap(inLine) : block.c.flatMap(articles)));
}
