/** A word of a normalised message, and the sentence it stands in. */
export type CrisisToken = { word: string; sentence: number };

const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/g;
const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’‘`´ʼ′]/g;
// Letters of other alphabets that look Latin, used to slip past filters.
const LOOKALIKE: Record<string, string> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  к: "k",
  м: "m",
  т: "t",
  н: "h",
  ѕ: "s",
  ԁ: "d",
  ɑ: "a",
  ı: "i",
  ⅼ: "l",
};
const LEET: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "i",
  "€": "e",
};
const EMOJI: Record<string, string> = {
  "🔪": "emojiknife",
  "🗡": "emojiknife",
  "🪓": "emojiknife",
  "🔫": "emojigun",
  "💊": "emojipill",
  "💀": "emojiskull",
  "☠": "emojiskull",
  "⚰": "emojicoffin",
  "🪦": "emojicoffin",
};

const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";

/**
 * Words of a message for the crisis check: case, accents, apostrophes, invisible and look-alike
 * letters, leet digits, letters spaced out, stretched letters, emoji, and `same` (shorthand to words).
 * Linear in the length of the text; no regular expression here can backtrack.
 */
export function normalise(text: string, same: Record<string, string>): CrisisToken[] {
  return replaceSame(joinSpaced(split(fold(text))), same);
}

function fold(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(INVISIBLE, "")
    .replace(MARKS, "")
    .replace(APOSTROPHES, "")
    .toLowerCase();
  return Array.from(plain, (char) => LOOKALIKE[char] ?? char);
}

function split(chars: string[]): CrisisToken[] {
  const tokens: CrisisToken[] = [];
  let sentence = 0;
  let word: string[] = [];
  const flush = (): void => {
    if (word.length > 0) tokens.push({ word: squeeze(unleet(word)), sentence });
    word = [];
  };
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i]!;
    if (isLetter(char) || isDigit(char)) {
      // A word is cut at 40 letters, so that one endless word costs no more than many short ones.
      if (word.length < 40) word.push(char);
    } else if (char in LEET && word.length > 0 && isLetter(chars[i + 1])) word.push(char);
    else if (char === "*" && word.length > 0 && isLetter(chars[i + 1])) word.push("*");
    else if (char in EMOJI) {
      flush();
      tokens.push({ word: EMOJI[char]!, sentence });
    } else {
      flush();
      if (char === "." || char === "!" || char === "?" || char === "\n" || char === ";" || char === "…")
        sentence++;
    }
  }
  flush();
  return tokens;
}

/** Digits stand for letters only inside a word that has letters: 500 and 988 stay numbers. */
function unleet(word: string[]): string {
  if (!word.some((char) => isLetter(char))) return word.join("");
  return word.map((char) => (char === "*" ? "" : (LEET[char] ?? char))).join("");
}

/** `killlll` to `kil`, `diiie` to `die`: three or more of a letter become one. */
function squeeze(word: string): string {
  let out = "";
  for (let i = 0; i < word.length;) {
    let end = i;
    while (word[end] === word[i]) end++;
    out += end - i >= 3 && !isDigit(word[i]) ? word[i] : word.slice(i, end);
    i = end;
  }
  return out;
}

/** `s u i c i d e` to `suicide`. Fewer than three single letters stay as they are. */
function joinSpaced(tokens: CrisisToken[]): CrisisToken[] {
  const out: CrisisToken[] = [];
  for (let i = 0; i < tokens.length;) {
    let end = i;
    while (end < tokens.length && end - i < 40 && tokens[end]!.word.length === 1) end++;
    if (end - i >= 3)
      out.push({
        word: tokens
          .slice(i, end)
          .map((token) => token.word)
          .join(""),
        sentence: tokens[i]!.sentence,
      });
    else out.push(...tokens.slice(i, Math.max(end, i + 1)));
    i = Math.max(end, i + 1);
  }
  return out;
}

function replaceSame(tokens: CrisisToken[], same: Record<string, string>): CrisisToken[] {
  const out: CrisisToken[] = [];
  const push = (words: string, sentence: number): void => {
    for (const word of words.split(" ")) out.push({ word, sentence });
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const pair = next && next.sentence === token.sentence ? `${token.word} ${next.word}` : undefined;
    if (pair !== undefined && Object.hasOwn(same, pair)) {
      push(same[pair]!, token.sentence);
      i++;
    } else if (Object.hasOwn(same, token.word)) push(same[token.word]!, token.sentence);
    else out.push(token);
  }
  return out;
}
