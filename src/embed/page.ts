import type { Hub, Instance, Options, Part } from "./instance.ts";

/** What the first file lends to the second, besides the page. */
export interface Tools {
  readonly hub: Hub;
  readonly dress: (instance: Instance) => void;
  readonly addInlineTags: () => void;
  readonly popupOf: (options: Options) => Instance;
}

/** The second file. */
export interface OpenFile {
  readonly attach: (instance: Instance, hub: Hub) => Part;
  /** Runs a call of `Cairn(…)` that needs more than the first file. */
  readonly command: (page: Page, tools: Tools, call: readonly unknown[]) => void;
}

/** What the loader knows. There is one loader a page, so there is one of this. */
export interface Page {
  /** The folder that the loader was served from, with a slash at its end. */
  base: string;
  instances: Instance[];
  /** What `Cairn("on", …)` listens to. */
  bus: EventTarget;
  second?: Promise<OpenFile>;
}

export const page: Page = { base: "", instances: [], bus: new EventTarget() };

/** The instance that a call is for: the one named, else the first. */
export function aimedAt(target: { id?: string } | undefined): Instance | undefined {
  return page.instances.find(({ is }) => !target?.id || is.id === target.id);
}
