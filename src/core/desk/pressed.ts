/** What a key means to an agent. */
export type AgentKey =
  | { readonly do: "answer"; readonly key: number }
  | {
      readonly do: "back" | "find" | "note" | "copy" | "help" | "new" | "map" | "facts" | "pick-up" | "type";
    };

/** Of a keyboard event, what decides. */
export interface Press {
  readonly key: string;
  /** The place on the keyboard, for layouts on which the sign itself is not a plain press. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  /** The focus is where letters are typed. */
  readonly typing: boolean;
}

const LETTERS: Readonly<Record<string, AgentKey["do"]>> = {
  n: "note",
  c: "copy",
  m: "map",
  f: "facts",
  p: "pick-up",
  t: "type",
};

/** The command of a key press, or nothing. A key that is held down acts once: a second answer needs a second press. */
export function pressed(press: Press): AgentKey | undefined {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, isComposing, typing } = press;
  if (typing || repeat || isComposing || ctrlKey || altKey || metaKey) return undefined;
  if (/^[1-9]$/.test(key)) return { do: "answer", key: Number(key) };
  if (key === "?") return { do: "help" };
  if (key === "/") return { do: "find" };
  if (key === "Backspace") return { do: "back" };
  // A French row of digits gives signs, a Greek keyboard other letters: then the place of the key counts.
  const [, digit, place] = /^(?:Digit([1-9])|Key([A-Z]))$/.exec(code) ?? [];
  if (digit && !shiftKey && !/^[a-z]$/i.test(key)) return { do: "answer", key: Number(digit) };
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : (place?.toLowerCase() ?? "");
  if (shiftKey) return letter === "n" ? { do: "new" } : undefined;
  const command = LETTERS[letter];
  return command && command !== "answer" ? { do: command } : undefined;
}
