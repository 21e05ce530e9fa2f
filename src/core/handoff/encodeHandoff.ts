import type { Guide } from "../walk/guide.ts";
import { numberTrail } from "../session/stored/numberTrail.ts";
import type { Trail } from "../walk/trail.ts";
import { alphabet } from "./alphabet.ts";
import { checkCharacters, checksFor, markOf } from "./checkCharacters.ts";
import { digitsOf } from "./digitsOf.ts";
import { pack } from "./pack.ts";

/**
 * A trail as a code to read aloud: at most 12 characters for six answers in a guide of up to 234 answers ever, not
 * counting the dashes that group them (`K7QM-2XHD-4P`). Answers, told facts and jumps are in it, all as the member's;
 * notes, ticks and held answers are not. Fit for a link's fragment as it is.
 * `undefined` for a draft, whose numbers are of one build, and if the lock lacks a number: while an author has not
 * locked something new.
 */
export function encodeHandoff(guide: Guide, trail: Trail): string | undefined {
  const numbers = guide.draft ? undefined : numberTrail(guide.lock, trail);
  if (!numbers) return undefined;
  const payload = pack(digitsOf(numbers.map((entry) => ({ ...entry, by: "member" }))));
  const checks = checkCharacters(payload, checksFor(payload.length), markOf(guide.flow.id));
  const code = [...payload, ...checks].map((place) => alphabet[place]).join("");
  return (code.match(/.{1,4}/g) ?? []).join("-");
}
