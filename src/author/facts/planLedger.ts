import type { Article } from "../article/article.ts";
import { compareArticle, type GoneFact } from "./compareArticle.ts";
import { isStub, type Ledger } from "./ledgerShape.ts";
import { sentenceHash } from "./sentenceHash.ts";
import { type ArticleSentence, sentencesOfArticle } from "./sentencesOfArticle.ts";

/** What becomes of a ledger once its article was read again. */
export interface LedgerPlan {
  /** New facts, one for each sentence. `says` is missing where an author has to write it. */
  readonly added: readonly {
    readonly fact: string;
    readonly sentence: ArticleSentence;
    readonly says?: string;
  }[];
  /** Facts that stand for another sentence now. */
  readonly changed: readonly {
    readonly fact: string;
    /** The sentence that it stood for, else what the ledger says of it. */
    readonly was: string;
    readonly sentence: ArticleSentence;
    /** What the fact says from now on, if it is the sentence itself. */
    readonly says?: string;
    /** What the ledger says of it in other words, for its author to read again. */
    readonly words?: string;
  }[];
  /** Facts that nobody had written yet, and whose sentence may stand there. */
  readonly filled: readonly { readonly fact: string; readonly says: string }[];
  /** Facts that are taken out. */
  readonly removed: readonly { readonly fact: string; readonly says: string }[];
  /** Facts of which somebody has to say what became of them. */
  readonly open: readonly GoneFact[];
  /** New sentences that may be those of open facts: they are added once that is known. */
  readonly waiting: readonly ArticleSentence[];
  /** What was said in vain, as sentences. What else was said is carried out. */
  readonly refused: readonly string[];
  /** Facts that were said to be gone, and stay because words cite them. */
  readonly stillCited: readonly string[];
}

/** What an author says of facts whose sentence is gone. */
export interface Settled {
  /**
   * `F12` has the sentence most alike now, `F12:2` the second of those shown, `F12=F88` that of another fact: no hash is ever
   * typed.
   */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

export interface PlanOptions extends Settled {
  /** The article's words are the organisation's own: a fact may say the sentence itself. */
  readonly isOwn: boolean;
  /** The article's text as it was kept; none, if it was not. */
  readonly kept: readonly ArticleSentence[];
  /** Where facts are cited, as `content/en/tea/kettle.md:3`. */
  readonly cited: (fact: string) => readonly string[];
}

/** An old sentence and a new one that share fewer of their words are two. */
const sameSentence = 0.5;

/** Says what to write into a ledger, and what only a person can say. */
export function planLedger(article: Article, ledger: Ledger, options: PlanOptions): LedgerPlan {
  const { isOwn, kept, cited } = options;
  const facts = ledger.facts ?? {};
  const { added, gone } = compareArticle(article, ledger, kept);
  const refused: string[] = [];
  const sentences = new Map(sentencesOfArticle(article).map((one) => [sentenceHash(one.text), one]));
  const stillCited: string[] = [];
  const becomes = new Map<string, ArticleSentence>();
  const removed: LedgerPlan["removed"][number][] = [];
  const isRemoved = (fact: string) => removed.some((one) => one.fact === fact);

  for (const said of options.changed) {
    const [, fact = said, sign, other = "1"] = /^([^:=]+)([:=])(.+)$/.exec(said) ?? [];
    const one = named(fact, "--changed");
    if (!one) continue;
    const sentence = sign === "=" ? sentenceOf(other) : one.alike[Number(other) - 1]?.sentence;
    if (sentence) becomes.set(fact, sentence);
    else if (sign !== "=") refused.push(noCandidate(one, other));
  }
  for (const fact of options.gone) {
    const one = named(fact, "--gone");
    if (!one) continue;
    const places = cited(fact);
    if (becomes.delete(fact)) refused.push(`${fact} can't be both changed and gone. Say one.`);
    else if (places.length > 0) {
      stillCited.push(fact);
      refused.push(`${fact} is still cited in ${places.join(", ")}. Take it out there first.`);
    } else removed.push({ fact, says: one.says });
  }

  const isSettled = ({ fact }: GoneFact) => becomes.has(fact) || isRemoved(fact);
  joinAlike();
  const open = gone.filter((one) => !isSettled(one));
  const taken = new Set([...becomes.values()].map(({ text }) => text));
  // With the old text it is known that none of these was its sentence.
  const unsure = open.filter(({ was }) => was === undefined).flatMap(({ alike }) => alike);
  const isWaiting = (text: string) => unsure.some(({ sentence }) => sentence.text === text);
  const free = added.filter(({ text }) => !taken.has(text));
  let last = Math.max(0, ...Object.keys(facts).map((id) => Number(/^F(\d+)$/.exec(id)?.[1] ?? 0)));
  return {
    added: free
      .filter(({ text }) => !isWaiting(text))
      .map((sentence) => ({ fact: `F${++last}`, sentence, ...(isOwn && { says: sentence.text }) })),
    changed: gone.flatMap(({ fact, says, was, sha256 }) => {
      const sentence = becomes.get(fact);
      if (!sentence) return [];
      const isItself = isOwn && (sentenceHash(says) === sha256 || isStub(says));
      const said = isItself ? { says: sentence.text } : { words: says };
      return [{ fact, was: was ?? says, sentence, ...said }];
    }),
    filled: isOwn ? filled() : [],
    removed,
    open,
    waiting: free.filter(({ text }) => isWaiting(text)),
    refused,
    stillCited,
  };

  /** The sentence of another fact, which goes where nobody has written or cited it: it was taken for a new one. */
  function sentenceOf(other: string): ArticleSentence | undefined {
    const { sha256, fact: says } = facts[other] ?? {};
    const sentence = sentences.get(sha256 ?? "");
    if (!sentence || says === undefined)
      refused.push(`${other} is no fact that the article says. Correct its number.`);
    else if ((isStub(says) || says === sentence.text) && cited(other).length === 0 && !isRemoved(other))
      removed.push({ fact: other, says });
    return sentence;
  }

  function named(fact: string, option: string): GoneFact | undefined {
    const one = gone.find((each) => each.fact === fact);
    if (!one)
      refused.push(
        Object.hasOwn(facts, fact)
          ? `The article still says ${fact}. Leave it out of ${option}.`
          : `There is no fact ${fact} in the ledger. Correct its number.`,
      );
    return one;
  }

  function filled(): LedgerPlan["filled"] {
    return Object.entries(facts).flatMap(([fact, { fact: says, sha256 }]) => {
      const { text } = (isStub(says) && !isRemoved(fact) && sentences.get(sha256)) || {};
      return text === undefined ? [] : [{ fact, says: text }];
    });
  }

  /** An old sentence and the new one most like it are one, best pairs first; facts of one sentence go together. */
  function joinAlike(): void {
    const pairs = gone
      .flatMap((one) =>
        one.was === undefined || isSettled(one)
          ? []
          : one.alike.filter(({ isNew, score }) => isNew && score >= sameSentence).map((to) => ({ one, to })),
      )
      .sort((a, b) => b.to.score - a.to.score);
    const joined = new Map<string, string>();
    const used = new Set([...becomes.values()].map(({ text }) => text));
    for (const { one, to } of pairs) {
      const { text } = to.sentence;
      const mine = joined.get(one.sha256);
      if (becomes.has(one.fact) || (mine === undefined ? used.has(text) : mine !== text)) continue;
      joined.set(one.sha256, text);
      used.add(text);
      becomes.set(one.fact, to.sentence);
    }
  }
}

function noCandidate({ fact, alike }: GoneFact, n: string): string {
  const all = alike.map((_, k) => (k === 0 ? fact : `${fact}:${k + 1}`));
  return all.length === 0
    ? `No sentence of the article is like ${fact}. Say which fact has its sentence now, as ${fact}=F88, or --gone ${fact}.`
    : `${fact} has no candidate ${n}. Say one of these: ${all.join(", ")}.`;
}
