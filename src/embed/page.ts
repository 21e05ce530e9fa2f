import type { Addresses, Argument, Hub, Instance, Options, Part, Verb } from "./instance.ts";
import type { Read } from "./readOptions.ts";

/** What the first file lends to the third. */
export interface Tools {
  readonly page: Page;
  readonly dress: (instance: Instance) => void;
  readonly addInstance: (options: Options, launch?: boolean, place?: HTMLElement) => Instance | undefined;
  readonly readOptions: (element: Element, prefix: string) => Read;
  readonly addressesOf: (options: Options) => Addresses;
  readonly popupOf: (options: Options) => Instance | undefined;
  readonly send: (instance: Instance, verb: Verb, argument?: Argument) => void;
}

/** The files that are loaded when they are needed. */
export interface Files {
  /** When a reader is about to open a guide. */
  readonly open: { readonly attach: (instance: Instance, hub: Hub) => Part };
  /** When the page holds a guide, changes, or calls. */
  readonly more: {
    /** Runs a call of `Cairn(…)` that needs more than the first file. */
    readonly command: (tools: Tools, call: readonly unknown[]) => void;
    /** Looks after what the page changed. */
    readonly keepUp: (tools: Tools) => void;
  };
}

/** What the loader knows. There is one loader a page, so there is one of this. */
export interface Page {
  /** The folder that the loader was served from, with a slash at its end. */
  base: string;
  instances: Instance[];
  /** The loader's own tag says that elements of the page may speak for it. */
  trusts?: boolean;
  open?: Promise<unknown>;
  more?: Promise<unknown>;
}

export const page: Page = { base: "", instances: [] };
