import { answerWords, fill, shortOf, wordsOf } from "../../guide/names.ts";
import type { GuideWords, InterfaceWords } from "../../guide/words.ts";
import type { Packet, PacketAnswer } from "./packet.ts";
import { plainText } from "./plainText.ts";

export type PacketSection =
  | "problem"
  | "answers"
  | "solved"
  | "steps"
  | "not-helped"
  | "nothing"
  | "now"
  | "guide";

/** One line of the packet. The reader can take it out by its id before it is copied. */
export interface PacketLine {
  readonly id: string;
  readonly section: PacketSection;
  readonly text: string;
}

/**
 * The packet in words, in the order of its sections. Interface words: `packet.answer`, `packet.passed`,
 * `packet.version`.
 */
export function packetLines(packet: Packet, words: GuideWords, text: InterfaceWords): readonly PacketLine[] {
  const say = ({ at, say: answer, passed, facts }: PacketAnswer) =>
    fill(text[passed ? "packet.passed" : "packet.answer"] ?? "{question} {answer}", {
      question: wordsOf(words, at, facts).heading,
      answer: answerWords(words, at, answer, facts).label,
    });
  const name = (state: string) => shortOf(words, state);
  return [
    ...packet.problems.map((answer, index) => line("problem", `${index}-${answer.at}`, say(answer))),
    ...packet.answers.map((answer, index) => line("answers", `${index}-${answer.at}`, say(answer))),
    ...packet.told.flatMap((one) => toldLine(one, words, text)),
    ...packet.solved.map((state) => line("solved", state, name(state))),
    ...stepsTried(packet, words),
    ...packet.notHelped.map((state) => line("not-helped", state, name(state))),
    ...[...new Set(packet.nothing)].map((state) => line("nothing", state, name(state))),
    line("now", packet.at, wordsOf(words, packet.at, packet.facts).heading),
    line(
      "guide",
      packet.guide,
      fill(text["packet.version"] ?? "{title} {version}", { title: words.title, version: packet.version }),
    ),
  ];
}

/** A fact as if its question had been asked; without one its words say enough. What has none says nothing to a person. */
function toldLine(
  { at, fact, value }: Packet["told"][number],
  words: GuideWords,
  text: InterfaceWords,
): PacketLine[] {
  const answer = words.states[at ?? ""]?.answers[value]?.label ?? words.facts?.[fact]?.values?.[value];
  if (answer === undefined) return [];
  const question = at === undefined ? "" : wordsOf(words, at, {}).heading;
  const said = fill(text["packet.answer"] ?? "{question} {answer}", { question, answer }).trim();
  return [line("answers", `told-${fact}`, said)];
}

/**
 * All steps of causes that did not help, and elsewhere those that are ticked. A step stands once, wherever it was
 * shown.
 */
function stepsTried({ tried, notHelped, ticked }: Packet, words: GuideWords): PacketLine[] {
  const steps = new Map<string, string>();
  for (const { state, arrived } of tried) {
    for (const { id, c } of wordsOf(words, state, arrived.facts).steps ?? []) {
      if (notHelped.includes(state) || ticked.includes(id)) steps.set(id, plainText(c));
    }
  }
  return [...steps].map(([id, text]) => line("steps", id, text));
}

function line(section: PacketSection, id: string, text: string): PacketLine {
  return { id: `${section}:${id}`, section, text };
}
