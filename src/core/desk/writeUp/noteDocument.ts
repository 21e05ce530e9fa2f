import { answerWords, shortOf } from "../../guide/names.ts";
import { closing } from "../../guide/closing.ts";
import type { Facts } from "../../guide/flow.ts";
import type { Guide } from "../../walk/guide.ts";
import { packetOf } from "../../handoff/packet/packetOf.ts";
import { packetLines } from "../../handoff/packet/packetLines.ts";
import type { Reader } from "../../walk/trail.ts";
import type { View } from "../../session/view.ts";
import type { Block, GuideWords, InterfaceWords } from "../../guide/words.ts";
import { inferences } from "../inferences.ts";
import { factText } from "../factText.ts";
import type { Document, DocumentPart } from "./writeUp.ts";

/** What a write-up is made of. */
export interface Call {
  readonly guide: Guide;
  readonly view: View;
  readonly words: GuideWords;
  readonly text: InterfaceWords;
  /** Ids of the ticked steps. */
  readonly ticks: readonly string[];
  /** What the agent typed, by state. */
  readonly notes: Readonly<Record<string, string>>;
}

/** The internal note: everything of a call, in the order in which a colleague asks for it. */
export function noteDocument({ guide, view, words, text, ticks, notes }: Call): Document {
  const packet = packetOf(guide, view, ticks);
  const t = (key: string) => text[key] ?? key;
  const label = (at: string, say: string) => answerWords(words, at, say).label;
  const name = (state: string) => shortOf(words, state);
  const helped = view.tried.filter(({ said }) => said === closing.fixed);
  // Whose word it is matters only where several spoke: after a pick-up, or with facts from the account.
  const mixed = view.turns.some((turn) => "by" in turn && turn.by !== "agent");
  const said = (by: string, passed?: boolean) =>
    passed || mixed ? ` (${t(`agent.by.${passed ? `passed-${by}` : by}`)})` : "";
  // What came by a code nobody on this call has heard: it says so wherever it stands.
  const unheard = (by: Reader | undefined) => (by === "member" ? ` (${t("agent.by.member")})` : "");
  const leaver = (state: string) => {
    const turn = view.turns.findLast(
      ({ type, at }) => at === state && (type === "answer" || type === "jump"),
    );
    return turn && "by" in turn ? turn.by : undefined;
  };
  const facts = (known: Facts) =>
    Object.entries(known).flatMap(([fact, value]) => factText(guide.flow, words, fact, value) ?? []);
  const stepsOf = (states: readonly string[]) =>
    states.flatMap((state) => words.states[state]?.steps?.map(({ id }) => `steps:${id}`) ?? []);
  const heard = new Set([
    ...ticks.map((id) => `steps:${id}`),
    ...stepsOf(packet.notHelped.filter((state) => leaver(state) !== "member")),
  ]);
  const steps = packetLines(packet, words, text).flatMap(({ id, section, text: step }) =>
    section === "steps" ? [step + unheard(heard.has(id) ? undefined : "member")] : [],
  );
  const conflicts = view.conflicts.flatMap(({ fact, told, toldBy, answered }) => {
    const both = [factText(guide.flow, words, fact, told), factText(guide.flow, words, fact, answered)];
    return both.every((one) => one !== undefined) ? [both.join(" / ") + unheard(toldBy)] : [];
  });
  const told = view.turns.flatMap((turn) =>
    turn.type === "told" && turn.by === "agent" ? facts(turn.facts) : [],
  );
  const worked = inferences(view).filter(({ by, also }) => by !== undefined && Object.keys(also).length > 0);
  return {
    title: `${t("agent.note.title")}: ${words.title}`,
    parts: [
      list(
        t("agent.note.problem"),
        packet.problem
          ? [
              `${label(packet.problem.at, packet.problem.say)}${said(packet.problem.by, packet.problem.passed)}`,
            ]
          : [],
      ),
      list(
        t("agent.note.answers"),
        packet.answers.map(
          ({ at, say, by, passed }) =>
            `${words.states[at]?.heading ?? at} ${label(at, say)}${said(by, passed)}`,
        ),
      ),
      list(t("agent.note.told"), [...new Set(told)]),
      list(
        t("agent.note.inferred"),
        worked.flatMap(({ also, by }) => facts(also).map((fact) => fact + unheard(by))),
      ),
      list(t("agent.note.conflicts"), conflicts),
      list(
        t("agent.note.causes"),
        view.tried.map(
          ({ state, said: answer }) =>
            `${name(state)}${answer ? `: ${label(state, answer)}` : ""}${unheard(leaver(state))}`,
        ),
      ),
      list(t("agent.note.steps"), steps),
      list(
        t("agent.note.helped"),
        helped.map(({ state }) => name(state) + unheard(leaver(state))),
      ),
      list(t("agent.note.outcome"), [
        view.kind === "outcome" ? name(view.at) : `${t("agent.note.open")} ${name(view.at)}`,
      ]),
      list(
        t("agent.note.notes"),
        Object.entries(notes).flatMap(([state, note]) =>
          note.trim() ? [`${name(state)}: ${note.trim()}`] : [],
        ),
      ),
      list(t("agent.note.guide"), [
        `${words.title}, ${t("agent.note.version")} ${guide.version} / ${words.version}`,
      ]),
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

function list(heading: string, items: readonly string[]): DocumentPart {
  const blocks: readonly Block[] =
    items.length > 0 ? [{ t: "ul", c: items.map((item) => [{ t: "p", c: [item] }]) }] : [];
  return { heading, blocks };
}
