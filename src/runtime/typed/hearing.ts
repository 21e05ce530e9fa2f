import type { Facts } from "../../core/guide/flow.ts";
import type { wordsOf } from "../../core/guide/names.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import type { append } from "../../core/session/edits/edit.ts";
import type { View, viewOf } from "../../core/session/view.ts";
import type { Guide } from "../../core/walk/guide.ts";
import type { Reader } from "../../core/walk/trail.ts";
import type { Learned, Understood } from "../../ui/typed/heard/understood.ts";
import type { Text } from "../../ui/text/makeText.ts";
import type { Heard, Meant } from "../../ui/typed/listener.ts";
import type { factWords, heardOf } from "../../ui/typed/replies.ts";
import type { Decision, Option } from "../../understand/decision.ts";
import type { situationOf, taught, understand } from "../../understand/engine.ts";
import type { OpenIndex } from "../../understand/openIndex.ts";
import type { CrisisCheck } from "../../understand/understand.ts";

/** What was loaded to understand typed words. */
export interface Ears {
  readonly understand: typeof understand;
  readonly situationOf: typeof situationOf;
  readonly taught: typeof taught;
  readonly open: OpenIndex;
  readonly check: CrisisCheck;
  readonly heardOf: typeof heardOf;
  readonly factWords: typeof factWords;
  /** What the surface has, handed over: `docs/decisions/0096`. */
  readonly append: typeof append;
  readonly viewOf: typeof viewOf;
  readonly wordsOf: typeof wordsOf;
}

/** The guide as it stands on this surface, and whose it is. */
export interface Reading {
  readonly guide: Guide;
  readonly words: GuideWords;
  readonly t: Text;
  readonly by: Reader;
}

/** Understands a message, where the conversation stands, as what a conversation can show and do. */
export function hearing(
  ears: Ears,
  { guide, words, t, by }: Reading,
  text: string,
  view: View,
  misses: number,
): Heard {
  const { open } = ears;
  const { facts: said, only } = ears.taught(text, open);
  const facts = newIn(said, view);
  const context = { ...view.context, facts: { ...view.context.facts, ...facts } };
  const shown = { [view.at]: ears.wordsOf(words, view.at, view.arrived.facts) };
  const situation = ears.situationOf(guide.flow, shown, view.at, context, misses);
  const read = understoodOf(ears.understand(text, open, situation, ears.check));
  const isCause = read.kind === "answer" || read.kind === "ask";
  // What tells nothing but facts is like phrases of causes that hold them, and means none.
  const understood: Understood =
    isCause && only && Object.keys(facts).length > 0
      ? { kind: "menu", why: "unclear", person: false, soft: read.soft }
      : read;
  const { flow } = guide;
  const { says } = open.index;
  const learned = learnedOf(ears, understood, facts, guide, words, view);
  return ears.heardOf(understood, { by, text, flow, view, words, t, says, misses }, learned);
}

/** What is not known yet, or was told by whoever types: what an answer or the account says is not changed in passing. */
function newIn(facts: Facts, { known }: View): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([fact, value]) => {
      const before = Object.hasOwn(known, fact) ? known[fact] : undefined;
      return !before || (before.how === "told" && before.by !== "host" && before.value !== value);
    }),
  );
}

/** The facts that are to be told besides. What an answer that is meant says itself is not. */
function learnedOf(
  { append, viewOf, factWords }: Ears,
  heard: Understood,
  facts: Facts,
  guide: Guide,
  words: GuideWords,
  view: View,
): Learned | undefined {
  const { flow } = guide;
  const isUnclear = heard.kind === "menu" && heard.why === "unclear";
  const isPerson = heard.kind === "request" && heard.request === "person";
  const meant: readonly Meant[] =
    heard.kind === "reply" ? [{ at: view.at, say: heard.say }] : "meant" in heard ? heard.meant : [];
  if (meant.length === 0 && !isUnclear && !isPerson) return undefined;
  const own = new Set(
    meant.flatMap((one) => {
      if (!("at" in one)) return [];
      const { on, meta } = flow.states[one.at] ?? {};
      const learns = on?.[one.say]?.flatMap(({ actions }) => Object.keys(actions?.params ?? {})) ?? [];
      return [...learns, ...(meta?.asks === undefined ? [] : [meta.asks])];
    }),
  );
  const left = Object.entries(facts).filter(([fact]) => !own.has(fact));
  if (left.length === 0) return undefined;
  const told = Object.fromEntries(left);
  // Where what is told answers the question by itself, an answer to it would no longer fit.
  const from = { trail: view.trail, held: [], undone: [], ticks: [], typed: [] };
  const after = append(guide, from, { type: "told", by: "member", facts: told });
  const moves = viewOf(guide, after).at !== view.at;
  if (moves && meant.some((one) => "at" in one && one.at === view.at)) return undefined;
  const said = left.map(([fact, value]) => factWords(flow, words, fact, value) ?? value);
  return { facts: told, said };
}

function understoodOf(decision: Decision): Understood {
  const { soft } = decision;
  switch (decision.kind) {
    case "crisis":
      return { kind: "crisis", soft };
    case "reply":
      return { kind: "reply", say: decision.say, soft };
    case "answer":
      return { kind: "answer", meant: [meantOf(decision.option), ...decision.besides.map(meantOf)], soft };
    case "ask": {
      const { options, both } = decision;
      return {
        kind: "ask",
        meant: options.map(meantOf),
        soft,
        ...(both && { both: options.map(({ label }) => label) }),
      };
    }
    case "request":
      return { kind: "request", request: decision.request, soft };
    case "menu":
      return {
        kind: "menu",
        why: decision.why,
        topic: decision.topic,
        person: decision.person,
        language: decision.language,
        soft,
      };
  }
}

function meantOf(option: Option): Meant {
  return option.kind === "request" ? { request: option.label } : option.to;
}
