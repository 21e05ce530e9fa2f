import { checkCrisis, type CrisisData } from "../../src/understand/crisis.ts";
import type { CryLabel, VoiceLine } from "../voices/readVoices.ts";

/** Shares in percent; `null` where there are no such lines. Help is the card or the soft line. */
export type CryFigures = {
  cries: number;
  "help of cries": number | null;
  "card of cries": number | null;
  figures: number;
  "card of figures": number | null;
  "help of figures": number | null;
  distressed: number;
  "card of distress": number | null;
  "help of distress": number | null;
  harmless: number;
  "card of harmless": number | null;
  "help of harmless": number | null;
  situations: number;
  "card of situations": number | null;
  "help of situations": number | null;
};

/** What the crisis check shows for lines of the voices. */
export function cryFigures(lines: readonly VoiceLine[], data: CrisisData): CryFigures {
  const tiers = lines.map(({ text, label }) => ({ label, tier: checkCrisis(text, data).tier }));
  const count = (label: CryLabel): number => tiers.filter((each) => each.label === label).length;
  const share = (label: CryLabel, hit: (tier: string) => boolean): number | null => {
    const group = tiers.filter((each) => each.label === label);
    if (group.length === 0) return null;
    return Math.round((1000 * group.filter(({ tier }) => hit(tier)).length) / group.length) / 10;
  };
  const card = (tier: string): boolean => tier === "card";
  const help = (tier: string): boolean => tier !== "none";
  return {
    cries: count("cry"),
    "help of cries": share("cry", help),
    "card of cries": share("cry", card),
    figures: count("figure"),
    "card of figures": share("figure", card),
    "help of figures": share("figure", help),
    distressed: count("distress"),
    "card of distress": share("distress", card),
    "help of distress": share("distress", help),
    harmless: count("harmless"),
    "card of harmless": share("harmless", card),
    "help of harmless": share("harmless", help),
    situations: count("situation"),
    "card of situations": share("situation", card),
    "help of situations": share("situation", help),
  };
}
