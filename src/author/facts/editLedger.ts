import { type Document, isMap, isScalar, parseDocument, type Scalar } from "yaml";
import { headingStub, stub } from "./ledgerShape.ts";
import type { LedgerPlan } from "./planLedger.ts";
import { sentenceHash } from "./sentenceHash.ts";
import type { ArticleSentence } from "./sentencesOfArticle.ts";

/**
 * The text of a ledger with a plan carried out; comments and layout stay. `checked` is the day on which all was settled;
 * without, the old day stays.
 */
export function editLedger(text: string, plan: LedgerPlan, checked: string | undefined): string {
  const doc = parseDocument(text, { schema: "failsafe" });
  if (checked !== undefined) doc.setIn(["article", "checked"], checked);
  for (const { fact, sentence, says } of plan.changed) {
    doc.setIn(["facts", fact, "sha256"], sentenceHash(sentence.text));
    if (says !== undefined) doc.setIn(["facts", fact, "fact"], says);
  }
  for (const { fact, says } of plan.filled) doc.setIn(["facts", fact, "fact"], says);
  for (const { fact } of plan.removed) doc.deleteIn(["facts", fact]);
  if (plan.added.length > 0) {
    if (!isMap(doc.get("facts"))) doc.set("facts", doc.createNode({}));
    for (const { fact, sentence, says } of plan.added) addFact(doc, fact, sentence, says ?? told(sentence));
  }
  return doc.toString({ lineWidth: 0 });
}

/** What a new fact says until its author does. Nobody has to say a heading in other words. */
const told = (sentence: ArticleSentence) => (isHeading(sentence) ? headingStub : stub);
const isHeading = ({ text, section }: ArticleSentence) => text === section;

/**
 * Adds a fact at the end, a line for each of its keys. No words can cite it yet: until its author has looked at it, that is
 * no mistake, so that a published guide goes on as it is.
 */
function addFact(doc: Document, fact: string, sentence: ArticleSentence, says: string): void {
  const { text, section } = sentence;
  const node = doc.createNode({
    fact: says,
    ...(section !== undefined && { section }),
    sha256: sentenceHash(text),
    cites: "none",
    why: isHeading(sentence) ? headingStub : "no text of the guide says it yet",
  });
  for (const { key, value } of node.items)
    if (isScalar(value) && isScalar(key) && (key.value === "section" || key.value === "fact"))
      (value as Scalar).type = "QUOTE_DOUBLE";
  doc.setIn(["facts", fact], node);
}
