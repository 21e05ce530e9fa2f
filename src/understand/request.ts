import type { OpenIndex } from "./openIndex.ts";
import { withoutFiller } from "./withoutFiller.ts";

/** What a whole message asks the app to do: "start over please" is `restart`. */
export function request(words: readonly string[], { commands, filler }: OpenIndex): string | undefined {
  return commands.get(words.join(" ")) ?? commands.get(withoutFiller(words, filler).join(" "));
}
