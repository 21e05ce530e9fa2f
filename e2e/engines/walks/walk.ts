import type { Reader } from "../reader.ts";

/** Something that a reader does from a new tab on. Throws what is not as it should be. */
export interface Walk {
  readonly name: string;
  readonly run: (reader: Reader) => Promise<void>;
  /** It is the same with a pointer and a keyboard, so it is run once. */
  readonly once?: true;
}
