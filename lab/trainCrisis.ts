/**
 * Trains the second stage of the crisis check on `corpus/train.jsonl` and writes `weights.json`.
 * Deterministic: no chance is involved. The third kept aside is never opened here.
 * The phrases of all guides are further harmless examples.
 *
 * npm run train:crisis
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildCrisis } from "../src/author/buildCrisis.ts";
import { readProject } from "../src/author/readProject.ts";
import { buckets, classesOf, score } from "../src/understand/crisis/linear.ts";
import { normalise } from "../src/understand/crisis/normalise.ts";
import type { CrisisModel } from "../src/understand/crisis/types.ts";
import { readCorpus, type Line } from "./crisisCorpus.ts";
import { ownFolder } from "../src/author/guidesFolder.ts";

const BUCKETS = 8192;
const ROUNDS = 20;
const STEP = 0.3;
const DECAY = 1e-3;
/** Only this many buckets keep a weight: most of the gain, a fraction of the bytes. */
const KEPT = 4000;
/** Distressed sentences count less as negatives: a soft line is right for many of them. */
const WEIGHT = { crisis: 1, distress: 0.4, none: 1.5 };
/** Phrases of guides: there are many of them, and all are easy. How members feel is left to the corpus. */
const ORDINARY = 0.1;
const FEELINGS = "feelings";
/** Most of the `none` sentences, out of fold, that the threshold may let through. */
const FALSE_SOFT = 0.05;

type Example = { words: string[]; found: number[]; wanted: 0 | 1; weight: number; label: Label };
type Label = Line["label"] | "ordinary";

const data = buildCrisis(false);
const classes = classesOf(data.classes);
const written = readCorpus("train").map((line): Example => {
  const words = normalise(line.text, data.same).map(({ word }) => word);
  // A denial is neither: it names danger and says there is none.
  const weight = line.tags.includes("denial") ? 0 : WEIGHT[line.label];
  return {
    words,
    found: [...buckets(words, BUCKETS, classes)],
    wanted: line.label === "crisis" ? 1 : 0,
    weight,
    label: line.label,
  };
});
/**
 * What members type about other things, from the phrases of all guides: words of every day, and no harm in
 * them.
 */
const ordinary = (await phrases()).map((text): Example => {
  const words = normalise(text, data.same).map(({ word }) => word);
  return {
    words,
    found: [...buckets(words, BUCKETS, classes)],
    wanted: 0,
    weight: ORDINARY,
    label: "ordinary",
  };
});
const examples = [...written, ...ordinary];

const FOLDS = 5;
const held: { value: number; label: Label }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const model = train(examples.filter((_, index) => index % FOLDS !== fold));
  const weights = Int8Array.from(model.int8);
  for (const { words, label } of examples.filter((_, index) => index % FOLDS === fold))
    held.push({ value: score(words, { ...model.shape, threshold: 0 }, weights, classes), label });
}
const harmless = held
  .filter(({ label }) => label === "none")
  .map(({ value }) => value)
  .sort((a, b) => b - a);
const threshold = Math.round((harmless[Math.floor(harmless.length * FALSE_SOFT)] ?? 0) * 100) / 100;
const share = (label: Label): string => {
  const group = held.filter((each) => each.label === label);
  return `${((100 * group.filter(({ value }) => value >= threshold).length) / group.length).toFixed(1)} %`;
};
console.log(
  `Out of fold, by the model alone: crisis ${share("crisis")}, distress ${share("distress")}, none ${share("none")}, phrases of guides ${share("ordinary")}; threshold ${threshold}`,
);

const { shape, int8 } = train(examples);
const model: CrisisModel = {
  ...shape,
  threshold,
  weights: Buffer.from(int8.buffer).toString("base64").replace(/=+$/, ""),
};
writeFileSync(resolve(ownFolder, "src/understand/crisis/weights.json"), JSON.stringify(model) + "\n");

async function phrases(): Promise<readonly string[]> {
  const { guides, locales } = await readProject(ownFolder);
  return Object.values(guides).flatMap(({ phrases }) =>
    locales.flatMap((locale) =>
      (phrases[locale]?.groups ?? []).flatMap((group) =>
        group.name === FEELINGS ? [] : group.phrases.map(({ text }) => text),
      ),
    ),
  );
}

/** Logistic regression, cut to `KEPT` buckets and to int8. */
function train(set: Example[]): {
  shape: Omit<CrisisModel, "threshold" | "weights"> & { weights: "" };
  int8: Int8Array;
} {
  const keep = new Uint8Array(BUCKETS).fill(1);
  let { weights, bias } = descend(set, keep);
  const order = Array.from(weights.keys()).sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!));
  for (const bucket of order.slice(KEPT)) keep[bucket] = 0;
  ({ weights, bias } = descend(set, keep));
  const scale = weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / 127;
  return {
    shape: {
      buckets: BUCKETS,
      scale: Number(scale.toPrecision(6)),
      bias: Number(bias.toPrecision(6)),
      weights: "",
    },
    int8: Int8Array.from(weights, (each) => Math.round(each / scale)),
  };
}

/** One example at a time in a fixed, mixed order, with a step of its own for each weight (AdaGrad). */
function descend(set: Example[], keep: Uint8Array): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(BUCKETS);
  const seen = new Float64Array(BUCKETS).fill(1e-4);
  let bias = 0;
  const stride = 619;
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < set.length; turn++) {
      const { found, wanted, weight } = set[(turn * stride + round) % set.length]!;
      if (found.length === 0 || weight === 0) continue;
      const norm = Math.sqrt(found.length);
      let sum = 0;
      for (const bucket of found) sum += weights[bucket]!;
      const miss = weight * (1 / (1 + Math.exp(-(sum / norm + bias))) - wanted);
      for (const bucket of found) {
        if (!keep[bucket]) continue;
        const slope = miss / norm + DECAY * weights[bucket]!;
        seen[bucket]! += slope * slope;
        weights[bucket]! -= (STEP * slope) / Math.sqrt(seen[bucket]!);
      }
      bias -= 0.01 * miss;
    }
  }
  return { weights, bias };
}
