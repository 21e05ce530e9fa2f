import type { AgentData, AgentPhrase } from "../../core/desk/agentData.ts";
import { hash } from "../../author/hash.ts";
import type { Project } from "../../author/project/project.ts";
import { isOn, pathOf } from "./projectPages.ts";
import type { PhraseBank } from "../../author/understand/phrases/phraseBank.ts";
import { layoutMap } from "../../author/map/layoutMap.ts";

/** What the agent page of a guide loads besides the guide. `undefined`: there is no such guide or locale. */
export function agentDataOf(
  project: Project,
  id: string,
  locale: string,
  base: string,
): AgentData | undefined {
  const guide = project.guides[id];
  const words = guide?.words[locale];
  const agent = guide?.agentWords[locale];
  if (!guide || !words || !agent) return undefined;
  const href = (other: string) => base + pathOf("agent", other, locale, project.sourceLocale);
  const guides = Object.entries(project.guides).flatMap(([other, one]) =>
    isOn(one, "agent")
      ? [[other, { title: one.words[locale]?.title ?? other, href: href(other) }] as const]
      : [],
  );
  const data = {
    words: agent,
    map: layoutMap(guide.source, words),
    phrases: phrasesOf(guide.phrases[locale]),
    guides: Object.fromEntries(guides),
  };
  return { version: hash(data), ...data };
}

/** What members say about a cause or a state. */
function phrasesOf(bank: PhraseBank | undefined): readonly AgentPhrase[] {
  return (bank?.groups ?? []).flatMap(({ kind, name, to, phrases }): AgentPhrase[] => {
    const says = phrases.map(({ text }) => text);
    const state = to.flatMap((target) => ("state" in target ? [target.state] : []))[0];
    if (kind === "cause" && name) return [{ says, cause: name }];
    return state ? [{ says, state }] : [];
  });
}
