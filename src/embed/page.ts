import type { Addresses, Hub, Instance, Options, Part } from "./instance.ts";
import type { Read } from "./readOptions.ts";

/** What the first file lends to the second. */
export interface Tools {
  readonly page: Page;
  readonly hub: Hub;
  readonly dress: (instance: Instance) => void;
  readonly addInstance: (options: Options, place?: HTMLElement, launch?: boolean) => Instance | undefined;
  readonly readOptions: (element: Element, prefix: string) => Read;
  readonly addressesOf: (options: Options) => Addresses;
  readonly popupOf: (options: Options) => Instance | undefined;
}

/** The second file. */
export interface OpenFile {
  readonly attach: (instance: Instance, hub: Hub) => Part;
  /** Runs a call of `Cairn(…)` that needs more than the first file. */
  readonly command: (tools: Tools, call: readonly unknown[]) => void;
  /** Looks after what the page changed. */
  readonly look: (tools: Tools) => void;
}

/** What the loader knows. There is one loader a page, so there is one of this. */
export interface Page {
  /** The folder that the loader was served from, with a slash at its end. */
  base: string;
  instances: Instance[];
  second?: Promise<OpenFile>;
  /** The loader's own tag says that elements of the page may speak for it. */
  trusts?: boolean;
}

export const page: Page = { base: "", instances: [] };
