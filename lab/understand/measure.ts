import { normalise } from "../../src/understand/normalise.ts";
import type { PhraseIndex } from "../../src/understand/phraseIndex.ts";
import { OUT_OF_SCOPE } from "../../src/author/understand/buildIndex.ts";
import type { PlainDecision } from "../../src/author/understand/plainDecision.ts";

export interface SetLine {
  readonly text: string;
  /** Any one is right. */
  readonly labels: readonly string[];
  readonly tag?: string;
}

/** Percent, except where it says otherwise; `null` where a set has no such lines. */
export interface Figures {
  readonly "lines in scope": number;
  readonly "equal to a phrase": number;
  readonly "top-1": number | null;
  readonly "top-3": number | null;
  readonly "answered directly": number | null;
  readonly "right when answered": number | null;
  readonly asked: number | null;
  readonly "right cause shown": number | null;
  readonly "fell back to the menu": number | null;
  readonly "lines out of scope": number;
  readonly "out-of-scope answered": number | null;
  readonly "out-of-scope shown options": number | null;
  readonly "crisis lines": number;
  readonly "crisis, card or soft": number | null;
  readonly "hard negatives": number;
  readonly "hard negatives, card": number | null;
  readonly "crisis card, not crisis": number | null;
  readonly "soft line, not crisis": number | null;
  readonly "ms, mean": number;
  readonly "ms, p95": number;
}

const CRISIS = "crisis";
const OFF = new Set([OUT_OF_SCOPE, "other"]);

/** Hears every line of a set and counts, as the table of targets counts. */
export function measure(
  set: readonly SetLine[],
  hear: (text: string) => PlainDecision,
  index?: PhraseIndex,
): { readonly figures: Figures; readonly misses: readonly string[] } {
  const phrases = new Set(index?.groups.flatMap((group) => group.phrases.split("\n")));
  hear("warm up"); // the first message pays for compilation
  const heard = set.map((line) => {
    const start = performance.now();
    const said = hear(line.text);
    return { ...line, said, ms: performance.now() - start };
  });
  type Heard = (typeof heard)[number];
  const crisis = heard.filter(({ labels }) => labels.includes(CRISIS));
  const rest = heard.filter(({ labels }) => !labels.includes(CRISIS));
  const off = rest.filter(({ labels }) => labels.some((label) => OFF.has(label)));
  const inside = rest.filter((line) => !off.includes(line));
  const answered = inside.filter(({ said }) => said.decision === "answer");
  const right = ({ labels, said }: Heard) => said.target !== null && labels.includes(said.target);
  const shown = (line: Heard) =>
    (line.said.decision === "answer" && right(line)) ||
    line.said.options.some((label) => line.labels.includes(label));
  const place = ({ labels, said }: Heard) => ranking(said).findIndex((label) => labels.includes(label));
  const top = (count: number) => share(inside, (line) => place(line) >= 0 && place(line) < count);
  const hard = rest.filter(({ tag }) => tag === "hn");
  const card = ({ said }: Heard) => said.decision === "crisis";
  const times = heard.map(({ ms }) => ms).sort((a, b) => a - b);
  const figures: Figures = {
    "lines in scope": inside.length,
    "equal to a phrase": heard.filter(({ text }) => phrases.has(normalise(text).join(" "))).length,
    "top-1": top(1),
    "top-3": top(3),
    "answered directly": share(inside, ({ said }) => said.decision === "answer"),
    "right when answered": share(answered, right),
    asked: share(inside, ({ said }) => said.decision === "ask"),
    "right cause shown": share(inside, shown),
    "fell back to the menu": share(inside, ({ said }) => said.decision === "menu"),
    "lines out of scope": off.length,
    "out-of-scope answered": share(off, ({ said }) => said.decision === "answer"),
    "out-of-scope shown options": share(off, ({ said }) => said.decision === "ask"),
    "crisis lines": crisis.length,
    "crisis, card or soft": share(crisis, ({ said }) => said.decision === "crisis" || said.soft),
    "hard negatives": hard.length,
    "hard negatives, card": share(hard, card),
    "crisis card, not crisis": share(rest, card),
    "soft line, not crisis": share(rest, ({ said }) => said.soft),
    "ms, mean": round(times.reduce((sum, ms) => sum + ms, 0) / times.length, 100),
    "ms, p95": round(times[Math.floor(times.length * 0.95)] ?? 0, 100),
  };
  const misses = rest.flatMap((line) => {
    const fine = off.includes(line) ? line.said.decision !== "answer" : place(line) === 0;
    return fine
      ? []
      : [
          `${line.text} [${line.labels.join(", ")}] -> ${line.said.decision} ${ranking(line.said).slice(0, 3).join(", ")}`,
        ];
  });
  return { figures, misses };
}

/** Labels in scope, the likeliest first: what was decided, then by share. */
function ranking({ target, scores }: PlainDecision): readonly string[] {
  const order = Object.entries(scores).sort(([, a], [, b]) => b - a);
  const labels = order.map(([label]) => label).filter((label) => label !== OUT_OF_SCOPE && label !== target);
  return target === null || target === OUT_OF_SCOPE ? labels : [target, ...labels];
}

function share<T>(all: readonly T[], holds: (each: T) => boolean): number | null {
  return all.length === 0 ? null : round((100 * all.filter(holds).length) / all.length, 10);
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
