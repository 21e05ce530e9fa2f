import type { Guide } from "../../walk/guide.ts";
import { replay } from "../../walk/replay.ts";
import { freshSession, type Session } from "../session.ts";
import type { Entry, Trail } from "../../walk/trail.ts";
import { viewOf } from "../view.ts";

/**
 * The same place with a short trail: what is known, as told by whoever said it; the causes that were shown, with what
 * was said there; and the way here. Everything else of the past is dropped, so a surface has to say so. Total: where
 * what is known does not lead here any more, it ends as near as it can.
 */
export function shorten(guide: Guide, { trail: long, held, ticks }: Session): Session {
  const { at, known, tried } = viewOf(guide, { trail: long, held });
  const by = long.findLast((entry) => entry.type !== "told" && entry.by !== "host")?.by ?? "member";
  let trail: Trail = Object.entries(known).map(([fact, { value, by: teller }]) => ({
    type: "told",
    by: teller,
    facts: { [fact]: value },
  }));
  const here = () => replay(guide, trail).at;
  const take = (entry: Entry, to?: string) => {
    const longer = [...trail, entry];
    const end = replay(guide, longer);
    if (end.rest.length === 0 && (to ?? end.at) === end.at) trail = longer;
  };
  for (const { state, said } of [...tried, { state: at, said: undefined }]) {
    if (here() !== state) take({ type: "jump", by, at: here(), to: state }, state);
    if (said !== undefined && here() === state) take({ type: "answer", by, at: state, say: said });
  }
  return { ...freshSession, trail, held, ticks, shortened: true };
}
