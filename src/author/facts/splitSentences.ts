/**
 * Abbreviations that a capital letter may follow inside a sentence. What a small letter follows needs no list: no
 * sentence begins with one.
 */
const abbreviation =
  /(?:^|[\s(“"])(?:mr|mrs|ms|dr|prof|st|sr|sra|srta|dra|uds?|vs|ca|cf|incl|approx|bzw|e\. ?g|i\. ?e|p\. ?ej|p\. ?ex|z\. ?b|d\. ?h|u\. ?a|(?:\p{Lu}\.)+\p{Lu})\.$/iu;
/** Those that stand before a number: "No. 5". "No." alone is a sentence. */
const ofNumber = /(?:^|[\s(“"])(?:no|nos|nr|núm|fig|vol|pp?|ch|sec|ext|tel|art|step)\.$/iu;
/** The number of a list that somebody typed. */
const number = /^\(?\d{1,3}[.)]$/u;

/** A name that begins with a small letter may begin a sentence: "iPhone", "eBay", "macOS". */
const smallName = /^\p{Ll}+\p{Lu}/u;

/** Where a sentence may end: its sign, what closes behind it, then white space, which some scripts do without. */
const end =
  /(?<=\p{Sentence_Terminal}["'”’»)\]]*)\s+|(?<=[。！？．]["'”’」』）]*)(?!["'”’」』）。！？．]|$)/gu;

/**
 * The sentences of a text on one line. Our own rules and no `Intl.Segmenter`: hashes are made of what comes out, and have to
 * outlive a version of Node; and that one ends a sentence in "Dr. Smith" and goes on in "Wait. iPhone users".
 */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  const flat = text.replace(/\s+/g, " ").trim();
  for (const { index, 0: space } of flat.matchAll(end)) {
    const before = flat.slice(from, index);
    if (goesOn(before, flat.slice(index + space.length))) continue;
    sentences.push(before);
    from = index + space.length;
  }
  sentences.push(flat.slice(from));
  return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Whether the sentence goes on: what looks like its end is none. */
function goesOn(before: string, after: string): boolean {
  if (number.test(before)) return true;
  if (!/\.["'”’»)\]]*$/u.test(before)) return false;
  if (/^\p{Ll}/u.test(after)) return !smallName.test(after);
  return abbreviation.test(before) || (/^\p{Nd}/u.test(after) && ofNumber.test(before));
}
