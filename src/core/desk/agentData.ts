import type { AgentWords } from "../guide/words.ts";
import type { GuideMap } from "./guideMap.ts";

/** What only agent pages load: a JSON file of its own. No page for members names it. */
export interface AgentData {
  /** A hash of it without this field. */
  readonly version: string;
  readonly words: AgentWords;
  readonly map: GuideMap;
  readonly phrases: readonly AgentPhrase[];
  /** All guides of the deployment: what a hand-off code may be of instead. Id to where it is and what it is called. */
  readonly guides: Readonly<Record<string, { readonly title: string; readonly href: string }>>;
}

/** What members say, and where that leads: what the caller just said can be typed to find a place. */
export interface AgentPhrase {
  readonly says: readonly string[];
  readonly cause?: string;
  readonly state?: string;
}
