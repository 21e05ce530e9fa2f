import type { When } from "../../../core/guide/flow.ts";
import { allOf, isFact, type KnownFacts, readMark, whenOf } from "../condition.ts";
import type { TellLine } from "./inlineNodes.ts";

const voices = { say: "say", agent: "do", send: "send" } as const;
type Voice = (typeof voices)[keyof typeof voices];

/** Lines of a state's file that are for the same readers. */
export interface Section {
  /** For whom besides members: without, it is the member's own text. */
  readonly voice?: Voice;
  /** Empty: for everybody. */
  readonly when: When;
  /** The condition as a translation has to have it. */
  readonly mark: string;
  readonly line: number;
  /** It stands in a block that is never closed: what of it is meant to be in that, nobody can know. */
  readonly isOpen: boolean;
  /** Some block around it says what it rests on, or that it rests on nothing. */
  readonly isCited: boolean;
  /** The whole file with every line blank that is not in this section: so its lines keep their numbers. */
  readonly text: string;
}

/** A citation of a block, with its line and who reads the block. */
export interface BlockCite {
  readonly id: string;
  readonly line: number;
  readonly when: When;
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly voice?: Voice;
  readonly when: When;
  readonly mark: string;
  readonly isCited: boolean;
}

/**
 * Takes a file apart at its `:::` lines: blocks for agents (`agent`, `say`, `send`), and `if …` around blocks, also inside
 * those. Each piece of text between two such lines is a section. Nothing of a block for agents gets into a section
 * without a voice.
 */
export function sectionsOf(lines: readonly string[], facts: KnownFacts, tell: TellLine) {
  const sections: (Section & { readonly inside: readonly Open[] })[] = [];
  const cites: BlockCite[] = [];
  const open: Open[] = [];
  const plain = new Set<Voice>();
  let from = 0;
  const close = (to: number) => {
    if (lines.slice(from, to).some((text) => text.trim())) {
      const voice = open.find((one) => one.voice)?.voice;
      sections.push({
        ...(voice && { voice }),
        when: allOf(...open.map(({ when }) => when)),
        mark: open.flatMap(({ mark }) => mark || []).join(" "),
        line: from,
        isOpen: false,
        isCited: open.some((one) => one.isCited),
        inside: [...open],
        text: lines.map((text, line) => (line >= from && line < to ? text : "")).join("\n"),
      });
    }
    from = to + 1;
  };
  for (const [line, text] of lines.entries()) {
    const [, said] = /^:{3,}[ \t]*(.*?)[ \t]*$/.exec(text) ?? [];
    if (said === undefined) continue;
    close(line);
    if (said !== "") open.push(opened(said, line));
    else if (!open.pop()) tell(line, text, "closes nothing", 'Open a block above it, e.g. "::: agent".');
  }
  close(lines.length);
  for (const { name, line } of open)
    tell(line, `::: ${name}`, "the block is never closed", 'Write ":::" on a line of its own below it.');
  return {
    sections: sections.map(({ inside, ...section }): Section => ({
      ...section,
      isOpen: inside.some((one) => open.includes(one)),
    })),
    cites,
  };

  function opened(said: string, line: number): Open {
    const words = said.split(/\s+/);
    const [name = ""] = words;
    const voice = Object.hasOwn(voices, name) ? voices[name as keyof typeof voices] : undefined;
    // Without a condition: everybody's, for what a text of its own rests on.
    const isCondition = name === "if" || name === "unless" || name.startsWith("facts=");
    const nothing = { name, line, when: {}, mark: "", isCited: false };
    if (!voice && !isCondition) {
      const instead = 'Write "::: agent", "::: send", "::: say" or "::: if fact=value" on a line of its own.';
      tell(line, `::: ${said}`, "not a block", instead);
      return nothing;
    }
    if (voice && open.some((one) => one.voice)) {
      tell(line, `::: ${name}`, "a block inside another", "Close the block above it first.");
      return nothing;
    }
    const mark = readMark(voice ? words.slice(1) : words, facts, (value, what, instead) =>
      tell(line, value, what, instead),
    );
    const when = allOf(...open.map((one) => one.when), whenOf(mark));
    cites.push(...mark.cites.filter(isFact).map((id) => ({ id, line, when })));
    const isPlain = voice && [...open, mark].every((one) => ("mark" in one ? one.mark : one.text) === "");
    if (isPlain && plain.has(voice))
      tell(
        line,
        `::: ${name}`,
        "a second block of this kind",
        'Keep one, or write for whom: "if fact=value".',
      );
    if (isPlain) plain.add(voice);
    const isCited = mark.cites.length > 0;
    return { name, line, ...(voice && { voice }), when: whenOf(mark), mark: mark.text, isCited };
  }
}
