/**
 * A made-up flow of about `size` states as YAML, and its words by file: questions with three answers each down to causes,
 * which lead to each other while untried, as real guides do.
 */
export function largeFlow(id: string, size: number): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const states: string[] = [];
  const words = `content/en/${id}`;
  const questions = Math.floor((size - 2) / 3);
  const causes = size - 2 - questions;
  for (let n = 0; n < questions; n++) {
    const targets = [3 * n + 1, 3 * n + 2, 3 * n + 3].map((at) =>
      at < questions ? `q${at}` : `c${(at - questions) % causes}`,
    );
    const learn = n % 50 === 0 ? `, actions: { type: learn, params: { f${n}: a } }` : "";
    states.push(
      `  q${n}:\n    tags: [question]\n    on:\n      a: { target: ${targets[0]}${learn} }\n      b: ${targets[1]}\n      c: ${targets[2]}\n`,
    );
    files[`${words}/q${n}.md`] =
      `---\nanswers: { a: First ${n}, b: Second ${n}, c: Third ${n} }\n---\n# Question ${n}?\n`;
  }
  for (let n = 0; n < causes; n++) {
    const guard = `guard: { type: when, params: { untried: [c${n - 1}] } }`;
    const next = n > 0 && n % 3 !== 0 ? `[{ target: c${n - 1}, ${guard} }, { target: person }]` : "person";
    states.push(
      `  c${n}:\n    tags: [cause]\n    meta: { cause: k${n} }\n    on: { fixed: solved, not-fixed: ${next} }\n`,
    );
    files[`${words}/c${n}.md`] =
      `---\nclosing: Did ${n} help?\nanswers: { fixed: "Yes ${n}", not-fixed: "No ${n}" }\n---\n# Cause ${n}\n\n1. Do ${n}. {#do-${n}}\n`;
  }
  files[`${words}/solved.md`] = "# Good\n";
  files[`${words}/person.md`] = "# A person\n";
  files[`${words}/guide.yaml`] = "title: Large\nsummary: Large.\n";
  const outcomes =
    "  solved: { type: final, tags: [outcome, solved] }\n  person: { type: final, tags: [outcome, person] }\n";
  files[`flows/${id}.yaml`] = `id: ${id}\ninitial: q0\nstates:\n${states.join("")}${outcomes}`;
  files[`flows/${id}.facts.yaml`] = "article: { href: https://example.com, checked: 2026-11-24 }\n";
  return files;
}
