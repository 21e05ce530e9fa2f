import { useEffect, useRef } from "react";
import { type AgentKey, pressed } from "../../../core/desk/pressed.ts";
import { isTyping } from "../../../runtime/isTyping.ts";
import { composes } from "../../../ui/typed/composes.ts";

/** Listens to single keys while `on`. `act` says whether it did something; then the key does nothing else. */
export function useKeys(on: boolean, act: (key: AgentKey) => boolean): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat } = event;
      const isComposing = composes(event);
      const typing = isTyping(event.target);
      const command = pressed({ key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, isComposing, typing });
      if (command && latest.current(command)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on]);
}
