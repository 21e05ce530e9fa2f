import type { Flow } from "../../../core/guide/flow.ts";
import { didYouMean } from "../../reading/didYouMean.ts";
import type { Tell } from "../../problems/problem.ts";
import type { Word } from "../../words/readInterface.ts";
import type { BankGroup, PhraseBank } from "./phraseBank.ts";

/** What any guide may say in its own words instead of the neutral ones. */
const ANY = ["request.help", "menu.unclear", "menu.empty", "menu.off-topic", "menu.again"];

/**
 * Checks what a guide says about typed words: each text belongs to something that its phrases or its flow
 * have, and each request of its own has its reply and its name. Whatever is wrong is told; nothing is thrown.
 */
export function checkTypedWords(
  words: Readonly<Record<string, Word>>,
  { guide, locale, groups }: PhraseBank,
  flow: Flow,
  tell: Tell,
): void {
  const names = (kind: BankGroup["kind"]) =>
    groups.flatMap((group) => (group.kind === kind && group.name ? [group.name] : []));
  // A person is reached by every guide in the same way.
  const requests = [...new Set(names("request"))].filter((name) => name !== "person");
  const needed = requests.flatMap((name) => [`request.${name}`, `ask.${name}`]);
  const offers = Object.entries(flow.states).flatMap(([id, { on }]) => [
    `offer.${id}`,
    ...Object.keys(on ?? {}).map((say) => `offer.${id}.${say}`),
  ]);
  const known = new Set([
    ...ANY,
    ...names("off-topic").map((topic) => `topic.${topic}`),
    ...needed,
    ...offers,
  ]);
  for (const [key, { place }] of Object.entries(words))
    if (!known.has(key))
      tell(place, key, "belongs to nothing that is understood here", didYouMean(key, known, "keys"));
  for (const key of needed)
    if (!Object.hasOwn(words, key))
      tell(
        { file: `content/${locale}/${guide}/typed.yaml`, line: 1 },
        key,
        "a request without words",
        key.startsWith("ask.")
          ? `Add "${key}: …", the request as a member would put it.`
          : `Add "${key}: …", what is replied to it.`,
      );
}
