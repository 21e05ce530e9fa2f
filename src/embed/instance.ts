import type { CairnEvent, CairnFacts, CairnFailure, CairnMode, CairnState } from "./cairn.d.ts";

export type GivenFacts = CairnFacts | string;

/** What the attributes of a tag or a call to `update` say. */
export interface Options {
  id?: string | undefined;
  guide: string;
  mode: CairnMode;
  locale?: string | undefined;
  theme?: string | undefined;
  position?: string | undefined;
  offset?: string | undefined;
  label?: string | undefined;
  /** The facts, which are still a text if they come from an attribute. */
  facts?: GivenFacts | undefined;
  /** Where to begin. */
  state?: string | undefined;
  /** The host opted in to states and answers in events. */
  "share-state"?: string;
  /** The frame is loaded without intent, to open again where it was open on the page before. */
  reopen?: string;
  /** `memory`: the frame keeps the place in no storage at all. */
  storage?: string;
}

/** Addresses of a guide in the locale that was found for it. */
export interface Addresses {
  readonly locale: string;
  readonly frame: string;
  /** The page that stands for the frame when there is none. */
  readonly page: string;
  readonly label: string;
}

/** One guide at one place of a page. */
export interface Instance {
  /** What `getState` gives. */
  readonly is: { -readonly [Name in keyof CairnState]: CairnState[Name] };
  readonly options: Options;
  readonly at: Addresses;
  /** The element that carries it, and that its events come from: ours, unless it is a place in the text. */
  readonly host: HTMLElement;
  readonly launcher: HTMLAnchorElement | undefined;
  /** The second file has taken over: it opens, closes and talks to the frame. */
  part?: Part;
}

export type Verb =
  | "warm"
  | "open"
  | "close"
  | "toggle"
  | "restart"
  | "back"
  | "goto"
  | "forget"
  | "update"
  | "shutdown";

export interface Argument {
  readonly facts?: GivenFacts | undefined;
  readonly state?: string | undefined;
  /** What was tapped: the focus goes back there. */
  readonly opener?: HTMLElement | undefined;
  /** The guide opens by itself, so the focus stays where it is. */
  readonly quiet?: boolean;
}

export interface Part {
  readonly run: (verb: Verb, argument: Argument) => void;
}

/** What the second file may ask of the first. */
export interface Hub {
  /** Tells an event on all ways. False if the page cancelled it. */
  readonly emit: (instance: Instance, event: Pick<CairnEvent, "type"> & Partial<CairnEvent>) => boolean;
  /** Makes the launcher a plain link, and says once on the console what happened. */
  readonly fail: (instance: Instance, reason: CairnFailure, message: string) => void;
}
