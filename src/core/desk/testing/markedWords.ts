import type { Flow } from "../../guide/flow.ts";
import type { AgentWords, GuideWords } from "../../guide/words.ts";

/** Words for a test's flow that say where they came from: `PUBLIC light heading`, `SAY light`, `DO light`. */
export function markedWords(flow: Flow): { readonly words: GuideWords; readonly agent: AgentWords } {
  const ids = Object.keys(flow.states);
  const p = (text: string) => [{ t: "p" as const, c: [text] }];
  const states = ids.map((id) => {
    const { tags, on } = flow.states[id]!;
    const answers = Object.keys(on ?? {}).map((say) => [say, { label: `PUBLIC ${id} ${say}` }] as const);
    return [
      id,
      {
        heading: `PUBLIC ${id} heading`,
        short: `PUBLIC ${id}`,
        body: p(`PUBLIC ${id} body`),
        ...(tags[0] === "cause" && { steps: [{ id: `${id}-step`, c: p(`PUBLIC ${id} step`) }] }),
        answers: Object.fromEntries(answers),
      },
    ] as const;
  });
  const voices = ids.map((id) => [id, { say: p(`SAY ${id}`), do: p(`DO ${id}`) }] as const);
  return {
    words: {
      guide: flow.id,
      locale: "en",
      title: "PUBLIC title",
      summary: "",
      source: { href: "", checked: "" },
      version: "w1",
      states: Object.fromEntries(states),
    },
    agent: { guide: flow.id, locale: "en", states: Object.fromEntries(voices) },
  };
}
