import type { Token } from "markdown-it";
import type { Block } from "../../core/guide/words.ts";
import { blockNodes } from "./blockNodes.ts";
import type { TellLine } from "./inlineNodes.ts";
import type { Service } from "../service/serviceShape.ts";
import type { StateFile } from "./stateFile.ts";

const keys = { say: "say", agent: "do", send: "send" } as const;
const fence = /^\s*:{3,}\s*$/;

interface Voice {
  readonly key: "say" | "do" | "send";
  readonly line: number;
  readonly blocks: readonly Block[];
}

/**
 * Takes the `::: agent`, `::: send` and `::: say` blocks out of the tokens. What is left is for members:
 * words for agents can't get there, because `StateWords` is made of `rest` only.
 */
export function splitVoices(
  tokens: readonly Token[],
  lines: readonly string[],
  service: Service | undefined,
  tell: TellLine,
) {
  const rest: Token[] = [];
  const voices: Voice[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const [, name] = /^container_(\w+)_open$/.exec(token.type) ?? [];
    if (token.level > 0 || !name) {
      rest.push(token);
      continue;
    }
    const close = `container_${name}_close`;
    const end = tokens.findIndex((other, n) => n > at && other.level === 0 && other.type === close);
    const inside = tokens.slice(at + 1, end);
    at = end;
    const [line, stop] = token.map ?? [0, 0];
    if (![lines[stop], lines[stop - 1]].some((one) => one !== undefined && fence.test(one))) {
      tell(line, `::: ${name}`, "the block is never closed", 'Write ":::" on a line of its own below it.');
    }
    const key = keys[name as keyof typeof keys];
    if (voices.some((voice) => voice.key === key)) {
      tell(line, `::: ${name}`, "a second block of this kind", "Keep one.");
    }
    // The tone of words between colleagues is their own.
    const tellInside: TellLine = (...problem) => {
      if (key !== "do" || problem[4] !== "warning") tell(...problem);
    };
    const blocks = blockNodes(inside, { service, tell: tellInside, ordered: "list" });
    voices.push({ key, line, blocks: blocks.flatMap((one) => ("block" in one ? [one.block] : [])) });
  }
  const agent: StateFile["agent"] = Object.fromEntries(voices.map(({ key, blocks }) => [key, blocks]));
  return { rest, voices, agent };
}
