import { buildCrisis, readKinds } from "../../../src/author/understand/crisis/buildCrisis.ts";
import { ownFolder } from "../../../src/author/project/guidesFolder.ts";
import { readProject } from "../../../src/author/project/readProject.ts";
import { buckets, kindsOf } from "../../../src/understand/crisis/linear.ts";
import { normalise } from "../../../src/understand/crisis/normalise.ts";
import { readCorpus } from "../crisisCorpus.ts";
import { readVoices } from "../../voices/readVoices.ts";

/** Enough that features seldom share a bucket. */
export const BUCKETS = 16_384;
const OWN_WEIGHT = { crisis: 1, distress: 0.4, none: 1.5 };
/** Distressed sentences count less as negatives: a soft line is right for many of them. */
const VOICE_WEIGHT = { cry: 2, distress: 0.4, figure: 1, harmless: 2, situation: 2 };
/** Phrases of guides: there are many of them, and most are easy. How members feel is left to the corpus. */
const ORDINARY = 0.3;
const FEELINGS = "feelings";

export type Example = {
  text: string;
  /** Buckets of the whole message, then of each sentence if there are several: a message scores as its highest. */
  found: readonly (readonly number[])[];
  wanted: 0 | 1;
  weight: number;
  label: "cry" | "distress" | "harmless" | "ordinary";
  lang: string;
  /** Who wrote it: a voice, `corpus` or `guides`. */
  voice: string;
};

const kinds = kindsOf(readKinds());
const { same } = buildCrisis(false);

/** All that the model may learn from: the corpus, the voices, and the phrases of all guides. Nothing kept aside. */
export async function crisisExamples(): Promise<Example[]> {
  const own = readCorpus("train").map(({ text, label, lang, tags }) => {
    // A denial is neither: it names danger and says there is none.
    const weight = tags.includes("denial") ? 0 : OWN_WEIGHT[label];
    const as = label === "crisis" ? "cry" : label === "none" ? "harmless" : "distress";
    return example(text, as, weight, lang, "corpus");
  });
  const voices = readVoices("train").map(({ text, label, lang, voice }) => {
    const as = label === "figure" || label === "situation" ? "harmless" : label;
    return example(text, as, VOICE_WEIGHT[label], lang, voice);
  });
  return [...own, ...voices, ...(await phrases())];
}

function example(
  text: string,
  label: Example["label"],
  weight: number,
  lang: string,
  voice: string,
): Example {
  return { text, found: found(text), wanted: label === "cry" ? 1 : 0, weight, label, lang, voice };
}

function found(text: string): number[][] {
  const sentences = new Map<number, string[]>();
  const tokens = normalise(text, same);
  for (const { word, sentence } of tokens)
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), word]);
  const whole = tokens.map(({ word }) => word);
  const parts = sentences.size > 1 ? [...sentences.values()].filter(({ length }) => length > 1) : [];
  return [whole, ...parts].map((words) => [...buckets(words, BUCKETS, kinds)]);
}

async function phrases(): Promise<Example[]> {
  const { guides, locales } = await readProject(ownFolder);
  return Object.values(guides).flatMap(({ phrases }) =>
    locales.flatMap((locale) =>
      (phrases[locale]?.groups ?? []).flatMap((group) =>
        group.name === FEELINGS
          ? []
          : group.phrases.map(({ text }) =>
              example(text, "ordinary", ORDINARY, locale.slice(0, 2), "guides"),
            ),
      ),
    ),
  );
}
