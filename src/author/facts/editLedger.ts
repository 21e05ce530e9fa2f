import { type Document, isMap, isScalar, parseDocument, type Scalar } from "yaml";
import { stub } from "./ledgerShape.ts";
import type { LedgerPlan } from "./planLedger.ts";
import { sentenceHash } from "./sentenceHash.ts";

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
    for (const { fact, sentence, says } of plan.added)
      addFact(doc, fact, sentence.section, says ?? stub, sentence.text);
  }
  return doc.toString({ lineWidth: 0 });
}

/** Adds a fact at the end, in brackets if that is how the one above it is written. */
function addFact(doc: Document, fact: string, section: string | undefined, says: string, text: string): void {
  const facts = doc.get("facts");
  const above = isMap(facts) ? facts.items.at(-1)?.value : undefined;
  const node = doc.createNode({
    ...(section !== undefined && { section }),
    fact: says,
    sha256: sentenceHash(text),
  });
  node.flow = isMap(above) ? above.flow === true : true;
  for (const { key, value } of node.items)
    if (isScalar(value) && isScalar(key) && key.value !== "sha256") (value as Scalar).type = "QUOTE_DOUBLE";
  doc.setIn(["facts", fact], node);
}
