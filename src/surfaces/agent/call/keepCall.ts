import type { Clock } from "../../../core/conversation/ports.ts";
import { parseEdited } from "../../../core/desk/writeUp/editedWriteUp.ts";
import { parseStored } from "../../../core/session/stored/parseStored.ts";
import { type KeptPlace, placePort } from "../../../runtime/place/keepPlace.ts";
import type { TabStorage } from "../../../runtime/place/tabStorage.ts";
import { type CallNotes, freshNotes, isBlank } from "./callNotes.ts";

/**
 * Keeps the call of one guide in the tab: each tab is one call, and a copy of a tab is another. The only thing typed that
 * is kept anywhere: the agent's own notes, and write-ups as the agent edited them.
 */
export function keepCall(storage: TabStorage, guide: string, clock: Clock): KeptPlace {
  const port = placePort(storage, `cairn-agent:${guide}`, clock, (value) => {
    const session = parseStored(value["session"]);
    const beside = parseNotes(value["beside"]);
    return session && beside && { session, beside };
  });
  return {
    ...port,
    read(of, coming) {
      const found = port.read(of, coming);
      // Back is pressed by whoever sits there now.
      return found && { ...found, ask: found.ask || coming === "history" };
    },
    keep({ session, beside = freshNotes }) {
      if (isBlank(session, beside as CallNotes)) port.forget();
      else port.keep({ session, beside });
    },
  };
}

function parseNotes(value: unknown): CallNotes | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { notes, copied, edited } = value as Readonly<Record<string, unknown>>;
  if (typeof copied !== "string" || typeof notes !== "object" || notes === null) return undefined;
  const kept = Object.entries(notes).filter((note): note is [string, string] => typeof note[1] === "string");
  return { notes: Object.fromEntries(kept), copied, edited: parseEdited(edited) };
}
