import { english } from "./english.ts";
import { spanish } from "./spanish.ts";

/** What has to be known of a language to take an article apart, and Cairn's own words of a new guide in it. */
export interface Tongue {
  readonly locale: string;
  /** Words that begin no instruction: pronouns, articles, auxiliaries. Of these a language has few; of verbs many. */
  readonly noInstruction: ReadonlySet<string>;
  /** What stands before an instruction without changing it: "then", "next", "please". */
  readonly before: RegExp;
  /** What begins a clause that says when, before the instruction itself: "If …,". */
  readonly clause: RegExp;
  /** Words that tell something, though they have the form of an instruction: "Note that". */
  readonly tells: RegExp;
  /** Instructions in other words: "you should", "we recommend". */
  readonly soft: RegExp;
  /** Whether a first word has the form of an instruction, by it and the word behind it. */
  readonly isOrder: (first: string, second: string) => boolean;
  /** A lead-in whose list is to be tried, item by item. */
  readonly tries: RegExp;
  /** A condition that begins a sentence. */
  readonly condition: RegExp;
  /** A condition about the reader, which a question might ask. */
  readonly aboutReader: RegExp;
  /** Headings and sentences for whom nothing above has helped. */
  readonly stillNot: RegExp;
  /** Headings of parts that hold no cause. */
  readonly introduces: RegExp;
  /** Headings that say what somebody does, sees or asks, as problems are told. */
  readonly problem: RegExp;
  /** Words around a quoted text that say it is a message. */
  readonly message: RegExp;
  /** Sentences that say where more can be read, and nothing else. */
  readonly more: RegExp;
  /** Labels that say nothing but that a solution follows: "Solution:". */
  readonly solution: RegExp;
  /** Words of a link that are no title. */
  readonly noTitle: RegExp;
  /** Words that an id does without. */
  readonly notInId: ReadonlySet<string>;
  /** What a label for some begins with: "On …:", "For … users:". */
  readonly labelFor: RegExp;
  /** "If you use …", "If you are on …", before the name of a system. */
  readonly using: RegExp;
  readonly words: StarterWords;
}

/** What a new guide says of its own: only where its article has no words for it. */
export interface StarterWords {
  readonly whatHappens: string;
  readonly whichOf: string;
  readonly howToBegin: string;
  readonly inOrder: string;
  readonly choose: string;
  readonly unsure: string;
  readonly unsureHelp: string;
  readonly somethingElse: string;
  readonly itSays: (message: string) => string;
  readonly whichFact: Readonly<Record<string, string>>;
  readonly otherValue: string;
  readonly values: Readonly<Record<string, string>>;
  /** What an author has to write: the marker `TODO` stands before it. */
  readonly todo: {
    readonly step: (facts: string) => string;
    readonly heading: (section: string) => string;
    readonly text: (facts: string) => string;
    readonly label: (section: string) => string;
    readonly title: string;
    readonly summary: string;
    readonly fact: string;
  };
  /** The words above are English in a guide of another language. */
  readonly isForeign?: true;
}

const tongues: readonly Tongue[] = [english, spanish];

/** The language of a locale. Of one that is not known here, items of lists are instructions, and Cairn's words English. */
export function tongueOf(locale: string): Tongue {
  const [language = ""] = locale.split("-");
  const known = tongues.find((one) => one.locale === language);
  if (known) return known;
  return {
    ...english,
    locale,
    isOrder: () => false,
    notInId: new Set(),
    words: { ...english.words, isForeign: true },
  };
}

/** The language of a text that does not say it: the one of which it has most of the smallest words. */
export function localeOfText(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const shares = tongues.map(({ locale, notInId }) => ({
    locale,
    share: words.filter((word) => notInId.has(word)).length / Math.max(1, words.length),
  }));
  const [best] = shares.sort((a, b) => b.share - a.share);
  return best && best.share > 0.2 ? best.locale : undefined;
}
