import { stringify } from "yaml";
import { readGuide } from "../../../author/language/readGuide.ts";

/** Words for everything in a flow that needs some, by path: enough for `check`, and no more. */
export function stubWords(flow: string, locale = "en"): Readonly<Record<string, string>> {
  const source = readGuide("flows/parcel.yaml", flow, () => {})?.source;
  if (!source) return {};
  const folder = `content/${locale}/${source.id}`;
  const words: Record<string, string> = {
    [`${folder}/guide.yaml`]: "title: Where is my parcel?\nsummary: A few questions about it.\n",
  };
  const file = (id: string, answers: readonly { readonly id: string }[], body: string) => {
    const labels = Object.fromEntries(answers.map((answer) => [answer.id, `It is ${answer.id}`]));
    const front = answers.length > 0 ? `---\n${stringify({ answers: labels })}---\n` : "";
    words[`${folder}/${id}.md`] = `${front}${body}`;
  };
  for (const { id, answers } of source.questions) file(id, answers, `# Which ${id}?\n`);
  for (const { id, answers } of source.causes)
    file(id, answers, `# It may be ${id}\n\n1. Look at ${id}. {#look-at-${id}}\n`);
  for (const { id, path } of source.outcomes) if (path.length > 0) file(id, [], `# The end is ${id}\n`);
  const asked = new Set(source.questions.map(({ asks }) => asks));
  const facts = source.facts.flatMap(({ name, values, toldOnly, groups }) => {
    const unasked = [...Object.keys(groups), ...(asked.has(name) ? toldOnly : values)];
    return unasked.length > 0
      ? [[name, Object.fromEntries(unasked.map((value) => [value, `It is ${value}`]))]]
      : [];
  });
  if (facts.length > 0) words[`${folder}/facts.yaml`] = stringify(Object.fromEntries(facts as []));
  return words;
}
