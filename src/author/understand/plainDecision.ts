import type { Decision, Scores } from "../../understand/decision.ts";
import type { PhraseIndex } from "../../understand/phraseIndex.ts";
import { OUT_OF_SCOPE } from "./buildIndex.ts";

/** A decision in the few words that test sets use. */
export interface PlainDecision {
  readonly decision: "answer" | "ask" | "menu" | "crisis";
  readonly soft: boolean;
  /** What was understood: of an `ask`, the likeliest. */
  readonly target: string | null;
  /** What an `ask` shows. */
  readonly options: readonly string[];
  readonly scores: Scores;
}

/**
 * Says a decision made at state `at` with the names of labels: causes, `human`, `out-of-scope`, `crisis`, and
 * the guide's requests.
 */
export function plainDecision(decision: Decision, index: PhraseIndex, at: string): PlainDecision {
  const { soft } = decision;
  const scores = Object.fromEntries(Object.entries(decision.scores).map(([id, share]) => [plain(id), share]));
  const said = (kind: PlainDecision["decision"], target: string | null, options: readonly string[] = []) => ({
    decision: kind,
    soft,
    target,
    options,
    scores,
  });
  switch (decision.kind) {
    case "crisis":
      return said("crisis", "crisis");
    case "answer":
      return said("answer", plain(decision.option.label));
    case "ask": {
      const options = decision.options.map(({ label }) => plain(label));
      // What stands last by the guide's wish may be the likeliest all the same.
      const likeliest = options.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      return said("ask", likeliest[0] ?? null, options);
    }
    case "request":
      // Asking for the menu, or to start again, is none of the labels.
      return OWN.has(decision.request) ? said("menu", null) : said("answer", plain(decision.request));
    case "reply": {
      const label = labelOf(decision.say, index, at);
      return label === null ? said("menu", null) : said("answer", label);
    }
    case "menu":
      return said("menu", decision.why === "off-topic" ? OUT_OF_SCOPE : null);
  }
}

const OWN = new Set(["restart", "back", "help"]);

function plain(id: string): string {
  return id === "person" ? "human" : id;
}

/**
 * What an answer stands for: the label of the phrases that lead to it. `null` if there are none ("something
 * else").
 */
function labelOf(say: string, { groups, labels }: PhraseIndex, at: string): string | null {
  const group = groups.find(
    ({ label, to }) => label >= 0 && to.some((each) => "say" in each && each.at === at && each.say === say),
  );
  return labels[group?.label ?? -1]?.id ?? null;
}
