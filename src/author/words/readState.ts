import type { Block, Inline, Step, WrittenWords } from "../../core/guide/words.ts";
import { inlineText, plainText } from "../../core/handoff/packet/plainText.ts";
import type { Kind, When } from "../../core/guide/flow.ts";
import { blockNodes, type Placed } from "./markdown/blockNodes.ts";
import { factsRead, isFact, type KnownFacts, whenOf } from "./condition.ts";
import { hash } from "../hash.ts";
import { inlineNodes, type TellLine } from "./markdown/inlineNodes.ts";
import { markdown } from "./markdown/markdown.ts";
import type { FilePlace, Tell } from "../problems/problem.ts";
import { readFront } from "./front/readFront.ts";
import { readSaid } from "./front/readSaid.ts";
import type { Service } from "../service/serviceShape.ts";
import { screenIn } from "./markdown/screenIn.ts";
import { type Section, sectionsOf } from "./markdown/sections.ts";
import type { Cite, FactRead, StateFile, Uncited, WordsPart } from "./stateFile.ts";
import { strayMark } from "./markdown/strayMark.ts";
import { stepsIn } from "./markdown/stepsIn.ts";

/** Takes note of a part of the wording that is translated as a whole. */
export type TellPart = (id: string, place: FilePlace, said: unknown, mark?: string) => void;

/**
 * Reads one file `content/<locale>/<guide>/<state>.md`. Whatever is wrong is told; what is left is returned.
 * `kind` is `undefined` if the flow's state is wrong itself: then nothing is said about what its kind needs.
 * `facts` are the guide's, which its conditions may read.
 */
export function readState(
  file: string,
  text: string,
  kind: Kind | undefined,
  facts: KnownFacts,
  service: Service | undefined,
  tell: Tell,
): StateFile {
  const front = readFront(file, text, tell);
  const { matter, doc, lines: skipped, broken } = front;
  const body = broken && skipped === 0 ? [] : text.split("\n").slice(skipped);
  const place = (line: number): FilePlace => ({ file, line: line + 1 + skipped });
  const at = (path: readonly (string | number)[], part?: "key"): FilePlace =>
    doc?.at(path, part) ?? { file, line: 1 };
  const tellLine: TellLine = (line, value, what, instead, level) => {
    const column = (body[line] ?? "").indexOf(value.split("\n")[0] ?? "") + 1;
    tell({ ...place(line), ...(column > 0 && value && { column }) }, value, what, instead, level);
  };
  const parts: Record<string, WordsPart> = {};
  const part: TellPart = (id, where, said, mark) => {
    parts[id] = { place: where, hash: hash(said), screen: screenIn(said, service), ...(mark && { mark }) };
  };
  const reads: FactRead[] = [];
  const read = (when: When, where: FilePlace) => {
    for (const by of ["if", "unless"] as const)
      reads.push(...factsRead(when, by).map((fact) => ({ fact, by, place: where })));
  };

  const { sections, cites } = sectionsOf(body, facts, tellLine);
  for (const { when, line } of sections) read(when, place(line));
  const heading = headingOf();
  if (heading) part("heading", place(heading.line), heading.text);
  if (!heading && body.length > 0) {
    tellLine(0, "heading", "the text does not start with a heading", 'Write "# …" first.');
  }
  const placed = sections.filter(({ voice }) => !voice).flatMap(placedIn);
  const agent = voicesIn();
  const steps = stepsIn(
    placed.flatMap(({ item, section }) =>
      "steps" in item ? [{ ...item, isInBlock: section.mark !== "" && !section.isOpen }] : [],
    ),
    tellLine,
  );
  for (const { line, mark, key, c } of steps) {
    part(`step:${key}`, place(line), c, mark.text);
    read(whenOf(mark), place(line));
  }
  const split = placed.findIndex(({ item }) => "steps" in item);
  const blocks = (list: readonly PlacedIn[], name: string) =>
    list
      .flatMap(({ item, section }) => ("block" in item ? [{ ...item, section }] : []))
      .map(({ block, line, section }, n) => {
        part(`${name}:${n + 1}`, place(line), block, section.mark);
        return conditional(block, section.when);
      });
  const said = readSaid(front, { facts, at, part, tell });

  if (kind === "cause" && steps.length === 0 && !sections.some(({ isOpen }) => isOpen)) {
    tellLine(0, "steps", "a cause without steps", 'Write them as one ordered list: "1. … {#step-id}".');
  }
  if (kind && kind !== "cause" && matter.closing) {
    tell(at(["closing"], "key"), "closing", "only a cause has a closing question", "Remove it.");
  }
  const after = split < 0 ? [] : blocks(placed.slice(split + 1), "after");
  const words: WrittenWords = {
    heading: heading?.text ?? "",
    body: blocks(split < 0 ? placed : placed.slice(0, split), "body"),
    ...((kind === "cause" || steps.length > 0) && { steps: steps.map(stepOf) }),
    ...(after.length > 0 && { after }),
    ...(said.closing && { closing: said.closing }),
    ...(matter.short && { short: matter.short }),
    answers: said.answers,
    ...(said.vary.length > 0 && { vary: said.vary }),
  };
  const ofText = matter.facts === "none" ? [] : (matter.facts ?? []);
  // A link to a place of the service is no article.
  const titles = new Set(Object.values(service?.articles ?? {}).map(({ title }) => title));
  return {
    file,
    broken,
    words,
    agent,
    steps: steps.map(({ id, mark: { if: wanted, unless, never } }) => ({
      id,
      ...(wanted && { if: wanted }),
      unless,
      ...(never && { never }),
    })),
    reads,
    parts,
    ...(matter.from && { keeps: at(["from"], "key") }),
    facts: [
      ...ofText.map((id, n): Cite => ({ id, place: at(["facts", n]), by: "text", when: {} })),
      ...cites.map(({ id, line, when }): Cite => ({ id, place: place(line), by: "block", when })),
      ...steps.flatMap(({ line, mark }) =>
        mark.cites
          .filter(isFact)
          .map((id): Cite => ({ id, place: place(line), by: "step", when: whenOf(mark) })),
      ),
    ],
    uncited: matter.facts === "none" || ofText.length > 0 ? [] : uncited(),
    stepArticles: steps.flatMap(({ c }) => articles(c)).filter((title) => titles.has(title)),
    answerAt: (answer) => at(["answers", answer], "key"),
    answersAt: at(["answers"], "key"),
  };

  /** What is still to do is told as that, and so is a mark where none is read. */
  function uncited(): readonly Uncited[] {
    const isWritten = (blocks: readonly Block[]) => {
      const text = plainText(blocks);
      return !/\bTODO\b/.test(text) && !strayMark(text, "text");
    };
    return placed.flatMap(({ item, section }): readonly Uncited[] => {
      if ("steps" in item)
        return item.steps
          .filter(({ mark, c }) => mark.cites.length === 0 && isWritten(c))
          .map(({ id, line }) => ({ value: id, what: "step", place: place(line) }));
      const isTold = !section.isCited && isWritten([item.block]);
      return isTold ? [{ value: plainText([item.block]), what: "paragraph", place: place(item.line) }] : [];
    });
  }

  /** The heading is the first thing that members read, and has no condition. */
  function headingOf(): { text: string; line: number } | undefined {
    const first = sections.find(({ voice }) => !voice);
    const [open, inline] = first && !first.mark ? markdown.parse(first.text, {}) : [];
    if (open?.type !== "heading_open" || open.tag !== "h1" || !inline) return undefined;
    const said = inlineNodes(inline, service, tellLine, "label").map(inlineText).join("");
    return { text: said, line: inline.map?.[0] ?? 0 };
  }

  function placedIn(section: Section): PlacedIn[] {
    const tokens = markdown.parse(section.text, {});
    const isHeaded = heading && section === sections.find(({ voice }) => !voice);
    const top = kind === "outcome" ? "at-an-end" : "steps";
    const ordered = section.mark && !section.isOpen ? "in-a-block" : top;
    return blockNodes(isHeaded ? tokens.slice(3) : tokens, { service, tell: tellLine, facts, ordered }).map(
      (item) => ({ item, section }),
    );
  }

  function voicesIn(): StateFile["agent"] {
    const found: { say?: Block[]; do?: Block[]; send?: Block[] } = {};
    const counts = { say: 0, do: 0, send: 0 };
    for (const { voice, when, mark, line, text: own } of sections) {
      if (!voice) continue;
      // The tone of words between colleagues is their own.
      const tellInside: TellLine = (...problem) => {
        if (voice !== "do" || problem[4] !== "warning") tellLine(...problem);
      };
      const inside = blockNodes(markdown.parse(own, {}), {
        service,
        tell: tellInside,
        facts,
        ordered: "list",
      });
      const said = inside.flatMap((one) => ("block" in one ? [one.block] : []));
      const count = ++counts[voice];
      part(count === 1 ? voice : `${voice}:${count}`, place(line), said, mark);
      found[voice] = [...(found[voice] ?? []), ...said.map((block) => conditional(block, when))];
    }
    return found;
  }
}

interface PlacedIn {
  readonly item: Placed;
  readonly section: Section;
}

function conditional(block: Block, when: When): Block {
  return Object.keys(when).length > 0 ? { ...block, when } : block;
}

function stepOf({ id, c, mark }: ReturnType<typeof stepsIn>[number]): Step {
  return { id, c, ...(mark.text && { when: whenOf(mark) }) };
}

/** Titles of the links in blocks. */
function articles(blocks: readonly Block[]): string[] {
  const inLine = (node: Inline): string[] => {
    if (typeof node === "string" || node.t === "screen") return [];
    return node.t === "link" ? [node.c] : node.c.flatMap(inLine);
  };
  return blocks.flatMap((block) => (block.t === "p" ? block.c.flatMap(inLine) : block.c.flatMap(articles)));
}
