/** What a command was called with. `root` is the guides folder. */
export interface Arguments {
  readonly root: string;
  readonly names: readonly string[];
  readonly one: Readonly<Record<string, string | undefined>>;
  readonly many: Readonly<Record<string, readonly string[]>>;
  readonly flags: Readonly<Record<string, boolean>>;
}

/** A command of `cairn`. Each stands in a file of its own, and is listed in `cairn.ts`. */
export interface Entry {
  readonly name: string;
  /** What it does, as a sentence. */
  readonly says: string;
  /** What can follow its name, for its help: `booking --reworded symptom`. */
  readonly example: string;
  /** Names that it takes: `<guide>` has to be given, `[guide...]` need not, and may be several. */
  readonly names?: string;
  /** Options with one value, and with all words up to the next option: what stands for a value, and what it is. */
  readonly one?: Readonly<Record<string, readonly [value: string, what: string]>>;
  /** `alone` is what the option means without a value; if there is none, it needs one. */
  readonly many?: Readonly<Record<string, readonly [value: string, what: string, alone?: string]>>;
  /** Options without a value. What has no words is for tests, and not in the help. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Gives the exit code; 0, if nothing is given. */
  readonly run: (given: Arguments) => number | void | Promise<number | void>;
}
