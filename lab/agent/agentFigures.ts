import type { Facts } from "../../src/core/guide/flow.ts";
import { wordsOf } from "../../src/core/guide/names.ts";
import { answerKeys } from "../../src/core/desk/answerKeys.ts";
import { pickUp } from "../../src/core/desk/pickUp.ts";
import { spokenLength } from "../../src/core/desk/spoken.ts";
import { type Guide, openGuide } from "../../src/core/walk/guide.ts";
import { encodeHandoff } from "../../src/core/handoff/encodeHandoff.ts";
import { plainText } from "../../src/core/handoff/packet/plainText.ts";
import { freshSession, type Session } from "../../src/core/session/session.ts";
import { walksOf } from "../../src/core/testing/walksOf.ts";
import type { AnswerEntry } from "../../src/core/walk/trail.ts";
import { viewOf } from "../../src/core/session/view.ts";
import type { GuideWords } from "../../src/core/guide/words.ts";
import type { ProjectGuide } from "../../src/author/project/project.ts";

/** What one call costs. */
export interface CallFigures {
  readonly answers: number;
  /** Keys pressed for the whole call: the answers, then `c` and `c` for the copied write-up. */
  readonly keystrokes: number;
  /** Clicks on the agent page for the same. */
  readonly clicks: number;
  /** Taps of a member who walks alone. */
  readonly taps: number;
  /** Words that an agent reads aloud, and those a member reads on the screen. */
  readonly spoken: number;
  readonly shown: number;
}

/** What handing over at every point of every walk does. */
export interface RoundTrips {
  readonly prefixes: number;
  /** Questions that would have to be asked, or confirmed, again. */
  readonly askedAgain: number;
  /** Prefixes after which the agent would not stand where the member stood. */
  readonly elsewhere: number;
  readonly longestCode: number;
}

export interface AgentFigures {
  readonly calls: readonly CallFigures[];
  readonly trips: RoundTrips;
}

/** `c` opens the write-up and `c` copies it; with the mouse, its button and the one that copies. */
const WRITE_UP = 2;

/** Figures of every generated walk of a guide that answers alone can go. Throws if an answer has no key. */
export function agentFigures({ data, words, agentWords, id }: ProjectGuide, locale: string): AgentFigures {
  const guide = openGuide(data);
  const own = words[locale];
  const agent = agentWords[locale];
  if (!own || !agent) throw new Error(`The guide "${id}" has no words in "${locale}".`);
  const walks = walksOf(guide.flow).filter(({ changes }) => !changes);
  const calls = walks.map(({ says }): CallFigures => {
    for (const { at, say } of says) keyOf(guide, at, say);
    const states = statesOf(guide, says);
    const sum = (count: (state: string, facts: Facts) => number) =>
      states.reduce((total, { state, facts }) => total + count(state, facts), 0);
    return {
      answers: says.length,
      keystrokes: says.length + WRITE_UP,
      clicks: says.length + WRITE_UP,
      taps: says.length,
      spoken: sum((state, facts) => spokenLength(own, agent, state, facts)),
      shown: sum((state, facts) => shownLength(own, state, facts)),
    };
  });
  return {
    calls,
    trips: roundTrips(
      guide,
      walks.map(({ says }) => says),
    ),
  };
}

function keyOf(guide: Guide, at: string, say: string): number {
  const key = answerKeys(guide.flow, at)[say];
  if (key === undefined) throw new Error(`The answer "${say}" of "${at}" has no key.`);
  return key;
}

/** A state that stood open on a walk, and what was known when it was entered. */
interface Stood {
  readonly state: string;
  readonly facts: Facts;
}

/** Every state that stood open on a walk, the end included. */
function statesOf(guide: Guide, says: readonly AnswerEntry[]): readonly Stood[] {
  const { turns, at, arrived } = viewOf(guide, sessionOf(says));
  const past = turns.flatMap((turn): Stood[] =>
    turn.type === "answer" ? [{ state: turn.at, facts: turn.arrived.facts }] : [],
  );
  return [...past, { state: at, facts: arrived.facts }];
}

function shownLength(words: GuideWords, state: string, facts: Facts): number {
  const { heading, body, steps = [], after = [], closing = "", answers } = wordsOf(words, state, facts);
  const labels = Object.values(answers).flatMap(({ label, help = "" }) => [label, help]);
  const texts = [
    heading,
    plainText(body),
    ...steps.map(({ c }) => plainText(c)),
    plainText(after),
    closing,
    ...labels,
  ];
  return texts.join(" ").match(/\S+/g)?.length ?? 0;
}

function roundTrips(guide: Guide, walks: readonly (readonly AnswerEntry[])[]): RoundTrips {
  const prefixes = new Map<string, readonly AnswerEntry[]>();
  for (const says of walks) {
    for (let length = 0; length <= says.length; length++) {
      const prefix = says.slice(0, length).map((entry) => ({ ...entry, by: "member" as const }));
      prefixes.set(JSON.stringify(prefix), prefix);
    }
  }
  const trips = { prefixes: prefixes.size, askedAgain: 0, elsewhere: 0, longestCode: 0 };
  for (const prefix of prefixes.values()) {
    const code = encodeHandoff(guide, prefix);
    const picked = code === undefined ? undefined : pickUp(guide, code, []);
    if (!code || !picked?.ok) throw new Error("A trail can't be handed over: is the guide locked?");
    trips.askedAgain += picked.carried.toConfirm + picked.carried.askedAgain;
    const there = viewOf(guide, picked.carried.session).at === viewOf(guide, sessionOf(prefix)).at;
    trips.elsewhere += there && picked.carried.kept === prefix.length ? 0 : 1;
    trips.longestCode = Math.max(trips.longestCode, code.replaceAll("-", "").length);
  }
  return trips;
}

function sessionOf(trail: readonly AnswerEntry[]): Session {
  return { ...freshSession, trail };
}
