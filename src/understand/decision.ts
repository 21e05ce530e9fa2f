import type { Target } from "./phraseIndex.ts";

/** One thing the member may have meant. Its words are the guide's own: the answer's label, or the state's `short`. */
export type Option =
  | {
      readonly kind: "cause";
      /** The cause. */
      readonly label: string;
      /** Where it leads. If `at` is not the current state, go there first (a jump), then give the answer. */
      readonly to: Target;
    }
  | {
      readonly kind: "request";
      /** `person`, or a request of the guide's own such as `cancel-reschedule`. */
      readonly label: string;
    };

/** Estimated share of each label, adding up to one. Empty when the words were not matched at all. */
export type Scores = Readonly<Record<string, number>>;

interface Common {
  /** A line with the support resources belongs above the reply. */
  readonly soft: boolean;
  readonly scores: Scores;
}

/** What to do about a typed message. Nothing has been done yet: the caller does it. */
export type Decision = Common &
  (
    | {
        /** Stop, and show the resources first. Everything else waits. */
        readonly kind: "crisis";
      }
    | {
        /** An answer to the question that is being asked. */
        readonly kind: "reply";
        readonly say: string;
      }
    | {
        /** Sure enough to say "I read this as …", with a way back and, if given, what it is often mixed up with. */
        readonly kind: "answer";
        readonly option: Option & { readonly kind: "cause" };
        readonly besides: readonly Option[];
      }
    | {
        /** "Did you mean": two or three, the likeliest first; then *None of these* and *Talk to a person*. */
        readonly kind: "ask";
        readonly options: readonly Option[];
        /** Not one or the other: the member said two things. */
        readonly both?: true;
      }
    | {
        /** Something the app can do at any state: `person`, `restart`, `back`, `help`, or one of the guide's own. */
        readonly kind: "request";
        readonly request: string;
      }
    | {
        /** Not understood, or not what this guide is for. */
        readonly kind: "menu";
        readonly why: "unclear" | "off-topic" | "language" | "empty";
        /** Which off-topic group it looks like, e.g. `refunds`. */
        readonly topic?: string;
        /** The language it looks like. */
        readonly language?: string;
        /** After two misses in a row: offer the person first. */
        readonly person: boolean;
      }
  );
