import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { compile } from "../../../understand/crisis/compile.ts";
import type { CrisisData, CrisisModel } from "../../../understand/crisis/types.ts";

type Source = Omit<CrisisData, "notNegators" | "model" | "rules"> & {
  not_negators: string[];
  rules: {
    id: string;
    tier: "card" | "soft";
    strong?: string;
    figurative?: string;
    from: string;
    any: string[];
  }[];
};

/**
 * The crisis data that the browser loads: `rules.yaml` and, if it is shipped, the trained model.
 * It belongs to the engine, not to a guides folder: every deployment checks the same way.
 * @param withModel false leaves the second stage out, for measuring
 * @throws when a rule can't be read, names no source, has a tier that is not one, or is figurative in another way than often
 */
export function buildCrisis(withModel = true): CrisisData {
  const folder = resolve(import.meta.dirname, "../../../understand/crisis");
  const source = parse(readFileSync(resolve(folder, "rules.yaml"), "utf8"), { schema: "failsafe" }) as Source;
  for (const rule of source.rules) {
    if (!rule.from) throw new Error(`rules.yaml: rule ${rule.id} does not say where it came from`);
    if (rule.tier !== "card" && rule.tier !== "soft")
      throw new Error(`rules.yaml: rule ${rule.id} has tier "${String(rule.tier)}", write card or soft`);
    if (rule.figurative !== undefined && rule.figurative !== "often")
      throw new Error(
        `rules.yaml: rule ${rule.id} has figurative "${rule.figurative}", write often or leave it out`,
      );
  }
  const weights = resolve(folder, "weights.json");
  const data: CrisisData = {
    same: source.same,
    classes: source.classes,
    negators: source.negators,
    notNegators: source.not_negators,
    fillers: source.fillers,
    denials: source.denials,
    exempt: source.exempt,
    rules: source.rules.map(({ id, tier, strong, figurative, any }) => ({
      id,
      tier,
      ...(strong ? { strong: true as const } : {}),
      ...(figurative ? { figurative: true as const } : {}),
      any,
    })),
    ...(withModel && existsSync(weights)
      ? {
          model: {
            ...(JSON.parse(readFileSync(weights, "utf8")) as Omit<CrisisModel, "kinds">),
            kinds: readKinds(),
          },
        }
      : {}),
  };
  compile(data);
  return data;
}

/** What words are about, for the model; also for its training. */
export function readKinds(): Record<string, string> {
  const file = resolve(import.meta.dirname, "../../../understand/crisis/kinds.yaml");
  return parse(readFileSync(file, "utf8"), { schema: "failsafe" }) as Record<string, string>;
}
