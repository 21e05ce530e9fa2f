import type { GuideSource } from "../language/guideSource.ts";
import { nearest } from "../reading/nearest.ts";
import type { LockKind } from "./lockEntry.ts";
import type { LockState } from "./lockState.ts";
import { causeListed, type LockMeaning } from "./meanings.ts";

/** A meaning that is new, and one that is gone and looks like it: perhaps only its name is new. */
export interface Alike {
  readonly kind: LockKind;
  readonly fresh: string;
  readonly gone: string;
}

/**
 * Which of the new meanings are probably old ones under another name: they read the same, or their names are nearly the
 * same. What says itself by `was` what it was is not asked about. An answer comes along with its state.
 */
export function lookAlike(now: LockState["now"], meanings: readonly LockMeaning[]): readonly Alike[] {
  const found: Alike[] = [];
  const alive = new Set(meanings.map(({ kind, id }) => `${kind} ${id}`));
  const claimed = new Set(meanings.flatMap(({ kind, was }) => was.map((old) => `${kind} ${old}`)));
  const states = new Map<string, string>();
  for (const { kind, id, hash, was, isEnd } of meanings) {
    if (isEnd || now[kind].has(id) || was.length > 0 || causeListed(id) !== undefined) continue;
    const gone = [...now[kind]].filter(
      ([old]) => !alive.has(`${kind} ${old}`) && !claimed.has(`${kind} ${old}`),
    );
    const [place, name] = halves(id);
    const beside = gone.filter(([old]) => halves(old)[0] === place);
    // With its state an answer comes along by itself; elsewhere the same words may mean something else.
    if (kind === "answer" && states.has(place)) continue;
    const same = kind === "fact" ? undefined : beside.find(([, locked]) => locked.hash === hash);
    const near = nearest(
      name,
      beside.map(([old]) => halves(old)[1]),
    );
    const old = same?.[0] ?? beside.find(([one]) => halves(one)[1] === near)?.[0];
    if (old === undefined) continue;
    found.push({ kind, fresh: id, gone: old });
    claimed.add(`${kind} ${old}`);
    if (kind === "state") states.set(id, old);
  }
  return found;
}

/** Where an author says that what is new is what is gone, as a part of a sentence: `write …`. */
export function howToSayWas({ kind, fresh, gone }: Alike, { questions }: GuideSource): string {
  const [place, name] = halves(fresh);
  const [, old] = halves(gone);
  const asking = questions.find(({ asks }) => asks === place);
  if (kind !== "fact") return `write "was: ${old}" at it`;
  if (asking) return `write "was: ${old}" at the answer "${name}" of "${asking.id}"`;
  return `write "${place}: { values: […], was: { ${name}: ${old} } }"`;
}

/** The place of an answer, or the fact of a value, and the name there. A state stands in no place. */
function halves(id: string): [string, string] {
  const cut = id.search(/[.=]/);
  return cut < 0 ? ["", id] : [id.slice(0, cut), id.slice(cut + 1)];
}
