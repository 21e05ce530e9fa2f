import { allFactWords, factWords } from "../../guide/factWords.ts";
import { answerWords, shortOf, wordsOf } from "../../guide/names.ts";
import { closing } from "../../guide/closing.ts";
import type { Facts } from "../../guide/flow.ts";
import type { Guide } from "../../walk/guide.ts";
import { packetOf } from "../../handoff/packet/packetOf.ts";
import { packetLines } from "../../handoff/packet/packetLines.ts";
import type { Reader } from "../../walk/trail.ts";
import type { View } from "../../session/view.ts";
import type { Block, GuideWords, InterfaceWords } from "../../guide/words.ts";
import { inferences } from "../inferences.ts";
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
  const label = (at: string, say: string, known: Facts) => answerWords(words, at, say, known).label;
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
  const facts = (known: Facts) => allFactWords(guide.flow, words, known);
  const heard = new Set([
    ...ticks.map((id) => `steps:${id}`),
    ...view.tried.flatMap(({ state, arrived }) =>
      packet.notHelped.includes(state) && leaver(state) !== "member"
        ? (wordsOf(words, state, arrived.facts).steps ?? []).map(({ id }) => `steps:${id}`)
        : [],
    ),
  ]);
  const steps = packetLines(packet, words, text).flatMap(({ id, section, text: step }) =>
    section === "steps" ? [step + unheard(heard.has(id) ? undefined : "member")] : [],
  );
  const conflicts = view.conflicts.flatMap(({ fact, told, toldBy, answered }) => {
    const both = [told, answered].map((value) => factWords(guide.flow, words, fact, value));
    return both.every((one) => one !== undefined) ? [both.join(" / ") + unheard(toldBy)] : [];
  });
  const told = view.turns.flatMap((turn) =>
    turn.type === "told" && turn.by !== "host"
      ? facts(turn.facts).map((fact) => fact + unheard(turn.by))
      : [],
  );
  const worked = inferences(view).filter(({ by, also }) => by !== undefined && Object.keys(also).length > 0);
  return {
    title: `${t("agent.note.title")}: ${words.title}`,
    parts: [
      list(
        t("agent.note.problem"),
        packet.problems.map(
          ({ at, say, by, passed, facts: known }) => label(at, say, known) + said(by, passed),
        ),
      ),
      list(
        t("agent.note.answers"),
        packet.answers.map(
          ({ at, say, by, passed, facts: known }) =>
            `${wordsOf(words, at, known).heading} ${label(at, say, known)}${said(by, passed)}`,
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
          ({ state, said: answer, arrived }) =>
            `${name(state)}${answer ? `: ${label(state, answer, arrived.facts)}` : ""}${unheard(leaver(state))}`,
        ),
      ),
      list(t("agent.note.nothing"), [...new Set(packet.nothing)].map(name)),
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
