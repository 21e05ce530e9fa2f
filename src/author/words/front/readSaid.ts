import type { AnswerWords, Variant } from "../../../core/guide/words.ts";
import type { FilePlace, Tell } from "../../problems/problem.ts";
import type { KnownFacts } from "../condition.ts";
import type { Front } from "./readFront.ts";
import type { TellPart } from "../readState.ts";
import { readVaried, type Wording } from "./readVaried.ts";
import { tellPlain } from "../tellTone.ts";

interface SaidOptions {
  readonly facts: KnownFacts;
  readonly at: (path: readonly (string | number)[], part?: "key") => FilePlace;
  readonly part: TellPart;
  readonly tell: Tell;
}

/** What the front matter of a state's file says to readers. */
export interface Said {
  readonly answers: Readonly<Record<string, AnswerWords>>;
  readonly closing?: string;
  readonly vary: readonly Variant[];
}

/** Reads labels, closing question, short name and other headings, with whatever is said otherwise to some readers. */
export function readSaid({ matter, doc }: Front, { facts, at, part, tell }: SaidOptions): Said {
  const vary: Variant[] = [];
  const answers: Record<string, AnswerWords> = {};

  /** Of wordings the plain one is given back, the others vary it. */
  const take = <T>(
    name: string,
    path: readonly string[],
    wordings: readonly Wording<T>[],
    toneOf: (said: T) => string,
    variant: (said: T) => Omit<Variant, "when">,
  ): T | undefined => {
    let plain: T | undefined;
    for (const { said, when, mark, index } of wordings) {
      const place = mark ? at([...path, index]) : at(path);
      part(mark ? `${name}:${index + 1}` : name, place, said, mark);
      tellPlain(place, toneOf(said), tell);
      if (mark) vary.push({ when, ...variant(said) });
      else plain = said;
    }
    // What is said to some is better than nothing, once it was told that the plain one is missing.
    return plain ?? wordings.at(-1)?.said;
  };

  for (const [id, given] of Object.entries(matter.answers ?? {})) {
    const path = ["answers", id];
    const wordings = doc ? readVaried<Labelled>(given, { doc, path, facts, tell }) : [];
    const labels = wordings.map((one) => ({ ...one, said: answerOf(one.said) }));
    const plain = take(
      `answer:${id}`,
      path,
      labels,
      ({ label, help }) => `${label} ${help ?? ""}`,
      (said) => ({ answers: { [id]: said } }),
    );
    if (plain) answers[id] = plain;
  }
  const textOf = (said: string | { readonly text: string }) => (typeof said === "string" ? said : said.text);
  const texts = (key: "closing" | "heading", plain: "last" | "elsewhere") =>
    (doc && matter[key] !== undefined
      ? readVaried<{ text: string }>(matter[key], { doc, path: [key], facts, tell }, plain)
      : []
    ).map((one) => ({ ...one, said: textOf(one.said) }));
  const closing = take(
    "closing",
    ["closing"],
    texts("closing", "last"),
    (said) => said,
    (said) => ({ closing: said }),
  );
  take(
    "heading",
    ["heading"],
    texts("heading", "elsewhere").filter(({ mark }) => mark),
    (said) => said,
    (said) => ({ heading: said }),
  );
  if (matter.short !== undefined) {
    part("short", at(["short"]), matter.short);
    tellPlain(at(["short"]), matter.short, tell);
  }
  return { answers, ...(closing !== undefined && { closing }), vary };
}

interface Labelled {
  readonly label: string;
  readonly help?: string | undefined;
}

function answerOf(given: string | Labelled): AnswerWords {
  if (typeof given === "string") return { label: given };
  const { label, help } = given;
  return { label, ...(help && { help }) };
}
