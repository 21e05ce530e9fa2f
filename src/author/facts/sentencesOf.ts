/**
 * The sentences of an article, as its fact ledger counts them: by line, without bullets, lines without a
 * letter or digit, and labels (one word in capitals and a colon), then after each sentence end that is
 * followed by white space.
 */
export function sentencesOf(article: string): readonly string[] {
  return article
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .map((line) => line.trim().replace(/^[-*•]\s+/, ""))
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !/^\p{Lu}+:$/u.test(line))
    .flatMap((line) => line.split(/(?<=[.?!]["”’')]?)\s+/u));
}
