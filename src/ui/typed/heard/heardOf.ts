import { type Flow, personState } from "../../../core/guide/flow.ts";
import { noneOfThese, whatIsLeft } from "../../../core/guide/left.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import type { View } from "../../../core/session/view.ts";
import type { Reader } from "../../../core/walk/trail.ts";
import type { Text } from "../../text/makeText.ts";
import type { Heard, Meant, Taken } from "../listener.ts";
import { meantLabel } from "./meantLabel.ts";
import { planOf } from "./plan.ts";
import { replyText } from "./replyText.ts";
import type { Learned, Understood } from "./understood.ts";

/** Where and by whom something was typed. */
export interface Typed {
  readonly by: Reader;
  readonly text: string;
  readonly flow: Flow;
  readonly view: View;
  readonly words: GuideWords;
  readonly t: Text;
  /** What the guide says in its own words; for the rest there are interface words. */
  readonly says: Readonly<Record<string, string>>;
  /** How many messages in a row were not understood before. */
  readonly misses: number;
}

/** All that can be said and done about what was understood. */
export function heardOf(understood: Understood, typed: Typed, learned?: Learned): Heard {
  const { by, text, flow, view, words, t, says, misses } = typed;
  const { kind, soft } = understood;
  const person = personState(flow);
  const taken = (what?: Meant, besides?: string): Taken => {
    const meant = what && asPlace(what, view.at);
    const isRequest = meant && "request" in meant;
    const to = isRequest ? (meant.request === "person" && person ? { state: person } : undefined) : meant;
    return {
      meant,
      edits: isRequest && !to ? [] : planOf({ by, typed: text, to, learned, besides }),
      said: [...(meant ? [meantLabel(meant, words, {}, t)] : []), ...(learned?.said ?? [])],
    };
  };
  const here = (say: string | undefined) =>
    say !== undefined && view.answers.includes(say) ? taken({ at: view.at, say }) : undefined;
  const meant = kind === "answer" || kind === "ask" ? understood.meant : [];
  const both = kind === "ask" ? understood.both : undefined;
  const say = (one: Understood) => replyText(one, learned, says, words, t) ?? "";
  return {
    kind,
    soft,
    now:
      kind === "request"
        ? taken({ request: understood.request })
        : kind === "menu"
          ? learned && taken()
          : here(
              kind === "reply" ? understood.say : kind === "answer" ? sayOf(meant[0], view.at) : undefined,
            ),
    reply: say(understood),
    ways: meant.map((one, index) => ({
      ...taken(one, both?.[index === 0 ? 1 : 0]),
      id: "state" in one ? one.state : "at" in one ? `${one.at}.${one.say}` : one.request,
      label: kind === "answer" && index === 0 ? t("typed.yes") : meantLabel(one, words, says, t),
    })),
    none: say({ kind: "menu", why: "unclear", person: kind === "ask" && misses > 0, soft }),
    ...(kind === "menu" && { language: understood.language }),
  };
}

function sayOf(meant: Meant | undefined, at: string): string | undefined {
  return meant && "at" in meant && meant.at === at ? meant.say : undefined;
}

/** A cause on the list of what is left, meant from elsewhere: gone to itself, as the list may have it on a later page. */
function asPlace(meant: Meant, at: string): Meant {
  return "at" in meant && meant.at === whatIsLeft && at !== whatIsLeft && meant.say !== noneOfThese
    ? { state: meant.say }
    : meant;
}
