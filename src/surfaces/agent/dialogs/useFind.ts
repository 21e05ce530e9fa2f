import { type KeyboardEvent, useState } from "react";
import type { AgentData } from "../../../core/desk/agentData.ts";
import { findPlaces } from "../../../core/desk/findPlaces.ts";
import { jumpTo } from "../../../core/desk/jumpTo.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import type { Session } from "../../../core/session/session.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import { composes } from "../../../ui/typed/composes.ts";

export interface FindDialogProps {
  readonly guide: Guide;
  readonly session: Session;
  readonly words: GuideWords;
  readonly agent: AgentData;
  readonly onPick: (state: string) => void;
  readonly onClose: () => void;
}

/** What is looked for and what was found; arrows choose, Enter picks. `FindDialog.tsx` shows it. */
export function useFind({ guide, session, words, agent, onPick }: FindDialogProps) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = findPlaces(guide.flow, words, agent.phrases, typed).map((place) => ({
    ...place,
    /** Where a jump there would end. */
    preview: jumpTo(guide, session, place.state),
  }));
  const pick = (place: (typeof found)[number] | undefined) => {
    if (place?.preview.lands !== undefined) onPick(place.state);
  };
  return {
    typed,
    found,
    /** The place of what is chosen among them. */
    chosen,
    type: (text: string) => {
      setTyped(text);
      setChosen(0);
    },
    press: (event: KeyboardEvent) => {
      if (composes(event.nativeEvent)) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        setChosen((chosen + step + found.length) % Math.max(1, found.length));
      } else if (event.key === "Enter") {
        // Or the same press would also push the button that has the focus next.
        event.preventDefault();
        pick(found[chosen]);
      }
    },
    pick,
  };
}
