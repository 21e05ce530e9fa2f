import { shownWords } from "./shownWords.ts";

interface TypedWordsProps {
  readonly text: string;
  /** Quoted beside what they became. */
  readonly quoted?: boolean;
}

/** The member's own words, as text and nothing else: never translated, and their direction is their own affair. */
export function TypedWords({ text, quoted }: TypedWordsProps) {
  const Tag = quoted ? "q" : "bdi";
  return (
    <Tag key={text} className={quoted ? "typed-words" : undefined} dir="auto" translate="no">
      {shownWords(text)}
    </Tag>
  );
}
