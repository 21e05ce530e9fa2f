/** What is there without being written: the list of what is left, a good end and a person. */
const derived = 3;
/** So many answers that no cause is more than five questions away. */
const says = ["a", "b", "c", "d", "e", "f"];

/**
 * A made-up guide of about `size` questions, causes and outcomes as YAML, and its words by file: questions with six answers
 * each down to causes, each of which leads on to the one before it.
 */
export function largeFlow(id: string, size: number): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const facts: string[] = [];
  const questions: string[] = [];
  const causes: string[] = [];
  const words = `content/en/${id}`;
  const asked = Math.floor((size - derived) / 3);
  const mended = size - derived - asked;
  for (let n = 0; n < asked; n++) {
    const leads = says.map((_, which) => {
      const at = says.length * n + which + 1;
      return at < asked ? `q${at}` : `c${(at - asked) % mended}`;
    });
    const isTeaching = n % 50 === 0;
    if (isTeaching) facts.push(`f${n}`);
    if (isTeaching) leads[0] = `{ then: ${leads[0]}, learn: { f${n}: a } }`;
    questions.push(`  q${n}:\n${says.map((say, which) => `    ${say}: ${leads[which]}\n`).join("")}`);
    files[`${words}/q${n}.md`] =
      `---\nanswers: { ${says.map((say) => `${say}: Way ${say} of ${n}`).join(", ")} }\n---\n# Question ${n}?\n`;
  }
  for (let n = 0; n < mended; n++) {
    const next = n > 0 && n % 3 !== 0 ? `c${n - 1}` : "person";
    causes.push(`  c${n}: { closings: [fixed], answers: { not-fixed: ${next} } }\n`);
    files[`${words}/c${n}.md`] =
      `---\nclosing: Did ${n} help?\nanswers: { fixed: "Yes ${n}", not-fixed: "No ${n}" }\n---\n# Cause ${n}\n\n1. Do ${n}. {#do-${n}}\n`;
  }
  files[`${words}/guide.yaml`] = "title: Large\nsummary: Large.\n";
  files[`${words}/facts.yaml`] = facts.map((fact) => `${fact}: { a: It is so }\n`).join("");
  files[`flows/${id}.yaml`] = [
    `id: ${id}\nfacts:\n${facts.map((fact) => `  ${fact}: [a]\n`).join("")}`,
    `questions:\n${questions.join("")}causes:\n${causes.join("")}`,
  ].join("");
  files[`flows/${id}.facts.yaml`] = "article: { href: https://example.com, checked: 2026-11-24 }\n";
  return files;
}
