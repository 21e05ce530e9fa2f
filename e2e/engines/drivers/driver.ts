/** The engines that walks run in. */
export const engines = ["chromium", "firefox", "webkit"] as const;
export type EngineName = (typeof engines)[number];

/** A browser as walks drive it: by what a person has, and by questions that are asked in its page. */
export interface Driver {
  /** The browser and its version, as it says itself. */
  readonly version: string;
  /** A tab of its own with nothing kept, in place of the one before. */
  fresh(): Promise<void>;
  /** Loads an address, in the tab as a whole. Resolves when it is loaded. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The browser's own Back, to another page. Missing where the driver answers nothing more after it (docs/engines.md). */
  readonly back?: () => Promise<void>;
  /** A frame of another site can't move the focus before its reader did something in it (docs/engines.md). */
  readonly holdsFrames?: true;
  /** Goes into the frame that `selector` finds, or out of all frames. */
  into(selector?: string): Promise<void>;
  /**
   * Runs a function in the page or the frame. It knows nothing but `seen` and its arguments; these and
   * its value are JSON.
   */
  run<Taken extends unknown[], Given>(inPage: (...taken: Taken) => Given, ...taken: Taken): Promise<Given>;
  /**
   * Clicks in the middle of what `selector` finds (see `seen`), with the pointer.
   * @throws if nothing is found
   */
  click(selector: string): Promise<void>;
  /** Presses and releases a key by its name (`KeyboardEvent.key`). `Shift+Tab` holds Shift meanwhile. */
  press(key: string): Promise<void>;
  /** Types a text, key by key, wherever the focus is. */
  type(text: string): Promise<void>;
  quit(): Promise<void>;
}

/** In a page: the last element for this selector that can be seen, in shadow trees, too. */
export function seen(selector: string): HTMLElement | null {
  const all = (root: ParentNode): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? all(shadowRoot) : [])),
  ];
  return all(document).findLast((one) => one.checkVisibility({ visibilityProperty: true })) ?? null;
}

/**
 * The text of a function for a page. Beside its arguments it has `seen`, and what the compiler calls to keep names of
 * functions.
 */
export function asText(inPage: (...taken: never[]) => unknown): string {
  return `((__name) => { const seen = ${String(seen)}; return ${String(inPage)}; })((one) => one)`;
}
