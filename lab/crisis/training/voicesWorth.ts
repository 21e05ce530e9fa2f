/**
 * What each voice added: the model is trained without it, and with it, and heard on the lines kept aside of all others.
 *
 * npm run worth:voices
 */
import { buildCrisis } from "../../../src/author/understand/crisis/buildCrisis.ts";
import { writeWeights } from "../../../src/understand/crisis/linear.ts";
import type { CrisisData } from "../../../src/understand/crisis/types.ts";
import { BUCKETS, crisisExamples } from "./crisisExamples.ts";
import { cryFigures } from "../cryFigures.ts";
import { readVoices } from "../../voices/readVoices.ts";
import { trainModel } from "./trainModel.ts";

const examples = await crisisExamples();
const aside = readVoices("aside");
const shipped = buildCrisis();
const voices = [...new Set(aside.map(({ voice }) => voice))];

const all = withModel(() => true);
const none = withModel((voice) => !voices.includes(voice));
console.log("Points of help on the other voices, kept aside: with this voice less without it");
for (const voice of voices) {
  const without = withModel((name) => name !== voice);
  console.log(`  ${voice.padEnd(14)} ${gain(all, without, voice)}`);
}
console.log(`  ${"all together".padEnd(14)} ${gain(all, none, "")}`);

function withModel(keep: (voice: string) => boolean): CrisisData {
  const { int8, scale, bias } = trainModel(examples.filter(({ voice }) => keep(voice)));
  const { model } = shipped;
  if (!model) throw new Error("No weights.json: npm run train:crisis");
  return { ...shipped, model: { ...model, buckets: BUCKETS, scale, bias, weights: writeWeights(int8) } };
}

function gain(now: CrisisData, then: CrisisData, leftOut: string): string {
  const lines = aside.filter(({ voice }) => voice !== leftOut);
  return ["en", "es"]
    .map((lang) => {
      const own = lines.filter((line) => line.lang.startsWith(lang));
      const [more, less] = [cryFigures(own, now), cryFigures(own, then)];
      const points = (key: "help of cries" | "help of harmless" | "help of situations"): string =>
        ((more[key] ?? 0) - (less[key] ?? 0)).toFixed(1);
      return `${lang}: cries ${points("help of cries")}, harmless ${points("help of harmless")}, situations ${points("help of situations")}`;
    })
    .join("; ");
}
