import type { Label, PhraseIndex } from "../../understand/phraseIndex.ts";
import { openSpace } from "../../understand/openIndex.ts";
import type { BankGroup, PhraseBank } from "./phraseBank.ts";
import { trainWeights } from "./trainWeights.ts";

/** The label that all off-topic groups share, and the one of "a person", in results. */
export const OUT_OF_SCOPE = "out-of-scope";

/** Makes the index that the browser loads. Deterministic; a second or two for a thousand phrases. */
export function buildIndex(bank: PhraseBank): PhraseIndex {
  const labels: Label[] = [];
  const labelIndex = ({ kind, name }: BankGroup): number => {
    if (!kind) return -1;
    const id = kind === "off-topic" ? OUT_OF_SCOPE : (name ?? "");
    const found = labels.findIndex((label) => label.id === id && label.kind === kind);
    return found >= 0 ? found : labels.push({ id, kind }) - 1;
  };
  const groups = bank.groups.map((group) => ({ ...group, label: labelIndex(group) }));
  const lines = (texts: readonly string[]) => texts.join("\n");
  const bars = (texts: readonly string[]) => texts.join("|");
  const each = <T>(record: Readonly<Record<string, readonly string[]>>, join: (texts: readonly string[]) => T) =>
    Object.fromEntries(Object.entries(record).map(([key, texts]) => [key, join(texts)]));
  const labelOf = groups.flatMap((group) => group.phrases.map(() => group.label));
  // An on-screen string leads where the group with the same target leads, so that it has a label too.
  const exact = bank.exact.map(({ says, to }) => ({
    says: lines(says),
    group: groups.findIndex((group) => JSON.stringify(group.to) === JSON.stringify(to)),
  }));
  const index = {
    format: 1 as const,
    guide: bank.guide,
    locale: bank.locale,
    labels,
    groups: groups.map(({ label, to, kind, name, phrases: says }) => ({
      label,
      to,
      ...(kind === "off-topic" && name && { topic: name }),
      phrases: lines(says.map(({ text }) => text)),
    })),
    concepts: each(bank.concepts, bars),
    exact: exact.filter(({ group }) => group >= 0),
    together: bank.together.map(({ pair }) => pair),
    commands: each(bank.commands, lines),
    replies: each(bank.replies, lines),
    positions: bank.positions.map(bars).join("\n"),
    words: {
      yes: bars(bank.words.yes),
      no: bars(bank.words.no),
      not: bars(bank.words.not),
      filler: bars(bank.words.filler),
    },
    languages: each(bank.languages, bars),
  };
  const phrases = groups.flatMap((group) => group.phrases.map(({ text }) => text));
  return { ...index, ...trainWeights(openSpace(index), phrases, labelOf, labels.length) };
}
