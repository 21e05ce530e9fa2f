import type { Clock } from "../../../core/conversation/ports.ts";
import { parseEdited } from "../../../core/desk/writeUp/editedWriteUp.ts";
import { parseStored } from "../../../core/session/parseStored.ts";
import { type Keepable, keepInTab } from "../../../runtime/place/keepInTab.ts";
import { type KeptPlace, placePort } from "../../../runtime/place/keepPlace.ts";
import type { TabStorage } from "../../../runtime/place/tabStorage.ts";
import { type CallNotes, freshNotes, isBlank } from "./callNotes.ts";

/**
 * A call as the tab keeps it. The only thing typed that is kept anywhere: the agent's own notes, and write-ups as the
 * agent edited them.
 */
interface KeptCall extends Keepable, CallNotes {}

/** Keeps the call of one guide in the tab: each tab is one call, and a copy of a tab is another. */
export function keepCall(storage: TabStorage, guide: string, clock: Clock): KeptPlace {
  const keeper = keepInTab<KeptCall>(storage, `cairn-agent:${guide}`, (value) => {
    const session = parseStored(value["session"]);
    const { notes, copied } = value;
    if (!session || typeof copied !== "string") return undefined;
    if (typeof notes !== "object" || notes === null) return undefined;
    const kept = Object.entries(notes).filter(
      (note): note is [string, string] => typeof note[1] === "string",
    );
    return { session, notes: Object.fromEntries(kept), copied, edited: parseEdited(value["edited"]) };
  });
  const port = placePort(
    keeper,
    clock,
    ({ session, ...beside }) => ({ session, beside }),
    ({ session, beside = freshNotes }) => {
      const call = beside as CallNotes;
      return isBlank(session, call) ? undefined : { session, ...call };
    },
  );
  return {
    ...port,
    read(of, coming) {
      const found = port.read(of, coming);
      // Back is pressed by whoever sits there now.
      return found && { ...found, ask: found.ask || coming === "history" };
    },
  };
}
