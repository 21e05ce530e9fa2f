import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { compile } from "../understand/crisis/compile.ts";
import type { CrisisData, CrisisModel } from "../understand/crisis/types.ts";

type Source = Omit<CrisisData, "notNegators" | "model" | "rules"> & {
  not_negators: string[];
  rules: { id: string; tier: "card" | "soft"; strong?: string; from: string; any: string[] }[];
};

/**
 * The crisis data that the browser loads: `rules.yaml` and, if it is shipped, the trained model.
 * It belongs to the engine, not to a guides folder: every deployment checks the same way.
 * @param withModel false leaves the second stage out, for measuring
 * @throws when a rule can't be read, names no source, or has a tier that is not one
 */
export function buildCrisis(withModel = true): CrisisData {
  const folder = resolve(import.meta.dirname, "../understand/crisis");
  const source = parse(readFileSync(resolve(folder, "rules.yaml"), "utf8"), { schema: "failsafe" }) as Source;
  for (const rule of source.rules) {
    if (!rule.from) throw new Error(`rules.yaml: rule ${rule.id} does not say where it came from`);
    if (rule.tier !== "card" && rule.tier !== "soft")
      throw new Error(`rules.yaml: rule ${rule.id} has tier "${String(rule.tier)}", write card or soft`);
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
    rules: source.rules.map(({ id, tier, strong, any }) => ({
      id,
      tier,
      ...(strong ? { strong: true as const } : {}),
      any,
    })),
    ...(withModel && existsSync(weights)
      ? { model: JSON.parse(readFileSync(weights, "utf8")) as CrisisModel }
      : {}),
  };
  compile(data);
  return data;
}
