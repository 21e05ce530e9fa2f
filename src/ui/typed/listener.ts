import type { Facts } from "../../core/guide/flow.ts";
import { noneOfThese, whatIsLeft } from "../../core/guide/left.ts";
import type { View } from "../../core/session/view.ts";

/** Where something typed may lead: an answer of some state, a state, or a thing the app can do. */
export type Meant =
  | { readonly at: string; readonly say: string }
  | { readonly state: string }
  | { readonly request: string };

/** A cause on the list of what is left, meant from elsewhere: gone to itself, as the list may have it on a later page. */
export function asPlace(meant: Meant, at: string): Meant {
  return "at" in meant && meant.at === whatIsLeft && at !== whatIsLeft && meant.say !== noneOfThese
    ? { state: meant.say }
    : meant;
}

/** What shows replies. It comes with the first message that was understood. */
export type Replies = typeof import("./replies.ts").replies;

/** What a message told besides what it is about. */
export interface Learned {
  readonly facts: Facts;
  /** Each in words. */
  readonly said: readonly string[];
}

/** What to do about a typed message. Nothing has been done yet. */
export type Heard = {
  readonly soft: boolean;
  /** What the guide says in its own words; for the rest there are interface words. */
  readonly says: Readonly<Record<string, string>>;
  readonly replies: Replies;
  readonly learned?: Learned | undefined;
} & (
  | { readonly kind: "crisis" }
  | { readonly kind: "reply"; readonly say: string }
  | { readonly kind: "answer"; readonly meant: readonly [Meant, ...Meant[]] }
  | {
      readonly kind: "ask";
      readonly meant: readonly Meant[];
      /** Two things were said: the cause that each of `meant` stands for. */
      readonly both?: readonly string[] | undefined;
    }
  | { readonly kind: "request"; readonly request: string }
  | {
      readonly kind: "menu";
      readonly why: string;
      readonly topic?: string | undefined;
      readonly person: boolean;
      /** The locale that the message is in, if that was the trouble: perhaps the guide is there in it. */
      readonly language?: string | undefined;
    }
);

/** Understands typed words. Given by the surface; nothing of it is loaded before `prepare`. */
export interface Listener {
  /** Starts loading; called when the box gets the focus. */
  readonly prepare: () => void;
  /** Rejects if what is needed can't be loaded or fails: then the resources are shown. */
  readonly hear: (text: string, view: View, misses: number) => Promise<Heard>;
  /** Loads the page again, where the place is kept, and sends `text` there. */
  readonly reload: (text: string) => void;
}
