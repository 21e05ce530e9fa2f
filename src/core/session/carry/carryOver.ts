import type { Guide } from "../../walk/guide.ts";
import { freshSession, type Held, holdBack, type Session } from "../session.ts";
import type { NumberedEntry } from "../stored/numberTrail.ts";
import { ANYWHERE, replay } from "../../walk/replay.ts";
import type { Entry, Trail } from "../../walk/trail.ts";

/** A session carried over to a guide that may have been edited since, and what became of its answers. */
export interface CarriedOver {
  readonly session: Session;
  /** Answers whose question is reached and means what it meant. */
  readonly kept: number;
  /** Answers that wait to be confirmed with one tap: renamed, or behind a question that is new. */
  readonly toConfirm: number;
  /** Answers whose meaning, or whose question's meaning, is new or gone. */
  readonly askedAgain: number;
}

/** An answer held before, in permanent numbers. */
export interface NumberedHeld {
  readonly answer: number;
  readonly why: Held["why"];
}

/**
 * Brings a trail of any older version, in permanent numbers, to this guide. Only an answer with the very number it was
 * given under is ever applied, and only where its question comes up next. `held` is what was held before,
 * `ticks` the steps that were ticked off.
 */
export function carryOver(
  guide: Guide,
  old: readonly NumberedEntry[],
  held: readonly NumberedHeld[] = [],
  ticks: readonly string[] = [],
): CarriedOver {
  const { entries, renamed, gone } = backToIds(guide, old);
  const replayed = replay(
    guide,
    entries.filter((entry) => !renamed.has(entry)),
  );
  const applied = new Set(replayed.trail);
  const waiting = entries.filter((entry) => entry.type === "answer" && !applied.has(entry));
  const before = held.flatMap(({ answer, why }): Held[] => {
    const meaning = meaningOf(guide, answer);
    return meaning ? [{ at: meaning.at, say: meaning.say, why: meaning.renamed ? "renamed" : why }] : [];
  });
  return {
    session: {
      ...freshSession,
      ticks,
      trail: replayed.trail,
      held: holdBack(
        replayed,
        waiting,
        (entry) => (renamed.has(entry) ? "renamed" : "guide-changed"),
        before,
      ),
    },
    kept: replayed.trail.filter(({ type }) => type === "answer").length,
    toConfirm: waiting.length,
    askedAgain: gone,
  };
}

interface BackInIds {
  readonly entries: Trail;
  /** Those that must be confirmed before they count. */
  readonly renamed: ReadonlySet<Entry>;
  /** How many answers mean nothing any more. */
  readonly gone: number;
}

function backToIds(guide: Guide, old: readonly NumberedEntry[]): BackInIds {
  const { states, facts } = guide.meanings;
  const entries: Entry[] = [];
  const renamed = new Set<Entry>();
  let gone = 0;
  // An answer is missing and none after it was kept: a jump from there would leave its question unasked.
  let gap = false;
  for (const entry of old) {
    const { by } = entry;
    if (entry.type === "told") {
      const told = entry.facts.flatMap((number) => facts.get(number) ?? []);
      if (told.length === 0) continue;
      entries.push({
        type: "told",
        by,
        facts: Object.fromEntries(told.map(({ fact, value }) => [fact, value])),
      });
    } else if (entry.type === "jump") {
      const to = states.get(entry.to);
      gap ||= to === undefined;
      if (to !== undefined && !gap) entries.push({ type: "jump", by, at: ANYWHERE, to });
    } else {
      const meaning = meaningOf(guide, entry.answer);
      gap = !meaning || meaning.renamed;
      if (!meaning) gone += 1;
      else {
        const answer: Entry = { type: "answer", by, at: meaning.at, say: meaning.say };
        entries.push(answer);
        if (meaning.renamed) renamed.add(answer);
      }
    }
  }
  return { entries, renamed, gone };
}

function meaningOf(
  { meanings: { answers, renamed } }: Guide,
  answer: number,
): { at: string; say: string; renamed: boolean } | undefined {
  const now = answers.get(answer);
  const became = now ?? renamed.get(answer);
  return became && { ...became, renamed: now === undefined };
}
