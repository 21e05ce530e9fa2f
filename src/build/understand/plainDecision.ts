import type { Decision, Scores } from "../../understand/decision.ts";
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

/** Says a decision with the names of labels: causes, `human`, `out-of-scope`, `crisis`, and the guide's requests. */
export function plainDecision(decision: Decision): PlainDecision {
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
      return said("ask", options[0] ?? null, options);
    }
    case "request":
      // Asking for the menu, or to start again, is none of the labels.
      return OWN.has(decision.request) ? said("menu", null) : said("answer", plain(decision.request));
    case "reply":
      return said("answer", likeliest(scores));
    case "menu":
      return said("menu", decision.why === "off-topic" ? OUT_OF_SCOPE : null);
  }
}

const OWN = new Set(["restart", "back", "help"]);

function plain(id: string): string {
  return id === "person" ? "human" : id;
}

/** At the first question a reply is one of its answers, and those have no label: the one its words are nearest to. */
function likeliest(scores: Scores): string | null {
  const [first] = Object.entries(scores).sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}
