import type { ListedPlace, ListedState } from "./mapLists.ts";

/**
 * The guide as a flowchart of Mermaid, which many wikis and help centers draw. A list of places is one box, likeliest first,
 * and leads on only to the questions on it: a line to every cause would cross all others.
 */
export function mapMermaid(lists: readonly ListedState[], title: string): string {
  const ids = new Map(lists.map(({ state }, n) => [state, `s${n}`]));
  const lines = lists.flatMap(({ state, name, kind, answers }) => {
    const own = ids.get(state)!;
    const box = kind === "question" ? `${own}(["${escaped(name)}"])` : `${own}["${escaped(name)}"]`;
    return [
      box,
      ...answers.flatMap(({ label, places }, n) => {
        const [only, ...more] = places;
        // On with the list before: nothing to draw but that it does.
        if (!only) return [`${own} -->|"${escaped(label)}"| ${own}on["…"]`];
        if (more.length === 0 && only.whom.length === 0 && only.kind === "question" && ids.has(only.to))
          return [`${own} -->|"${escaped(label)}"| ${ids.get(only.to)}`];
        const list = `${own}a${n}`;
        const onward = new Set(
          places.flatMap(({ to, kind: of }) => (of === "question" ? (ids.get(to) ?? []) : [])),
        );
        return [
          `${own} -->|"${escaped(label)}"| ${list}["${listText(places)}"]`,
          ...[...onward].map((to) => `${list} -.-> ${to}`),
        ];
      }),
    ];
  });
  const head = ["---", `title: ${JSON.stringify(title.replaceAll(/[<>]/g, ""))}`, "---", "flowchart TD"];
  return `${[...head, ...lines.map((line) => `  ${line}`)].join("\n")}\n`;
}

function listText(places: readonly ListedPlace[]): string {
  return places
    .map(({ name, whom }, n) => {
      const text = escaped(whom.length > 0 ? `${name} (${whom.join(", ")})` : name);
      return places.length > 1 ? `${n + 1}. ${text}` : text;
    })
    .join("<br>");
}

/** Inside quotes Mermaid reads marks of HTML, of markdown and its own codes: each is written as a code. */
function escaped(text: string): string {
  return text
    .replaceAll(/["#<>&`*_~[\]{}|\\;]/g, (sign) => `#${sign.codePointAt(0)};`)
    .replaceAll(/\s+/g, " ");
}
