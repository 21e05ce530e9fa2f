import { guidesOption } from "../../author/project/guidesFolder.ts";
import type { Problem } from "../../author/problems/problem.ts";
import type { Project } from "../../author/project/project.ts";
import type { Service } from "../../author/service/serviceShape.ts";
import { isOn } from "../pages/projectPages.ts";

/** Whether a problem is a text that somebody still has to write. */
function isTodo({ value, what }: Pick<Problem, "value" | "what">): boolean {
  return /\bTODO\b/.test(value) || /\bTODO\b/.test(what);
}

/**
 * What is still to do before a site is published, in few lines: of its guides, and of whoever hosts it. `project` is what
 * was built; `all` every guide of the folder, drafts that were left out among them.
 */
export function beforePublish(project: Project, all: Project, hasAgents: boolean): readonly string[] {
  const guides = Object.values(project.guides);
  const drafts = Object.values(all.guides).filter(({ draft }) => draft);
  const { service, hosts, problems, root } = all;
  const wordsOf = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");
  const todo = (id: string) =>
    problems.filter(
      (one) => isTodo(one) && new RegExp(`^(flows/${id}[./]|content/[^/]+/${id}/)`).test(one.file),
    ).length;
  const isDesk = hasAgents && guides.some((guide) => isOn(guide, "agent"));
  const unset = placeholders(service);
  const lines = [
    ...drafts.map(({ id }) => {
      const is = Object.hasOwn(project.guides, id) ? "in this folder as a draft" : "left out as a draft";
      const lock = wordsOf("npm run lock --", id, guidesOption(root));
      return `"${id}" is ${is}${counted(todo(id))}. When its words are right, the first lock publishes it: ${lock}`;
    }),
    ...guides
      .filter(({ id, draft }) => !draft && todo(id) > 0)
      .map(({ id }) => `"${id}" is published${counted(todo(id))}.`),
    ...(unset.length > 0 ? [`content/service.yaml has placeholders: ${unset.join(", ")}.`] : []),
    crisisLine(service),
    ...(hosts.length === 0 && guides.some((guide) => isOn(guide, "widget"))
      ? ["content/hosts.yaml names no site: nobody but this address itself can embed a guide."]
      : []),
    ...(isDesk ? ["/agent/ is for agents: your host has to ask for a login there."] : []),
    "The host has to send what _headers says. Cloudflare Pages and Netlify read it; for nginx and others: docs/hosting.md.",
  ];
  return ["Before you publish:", ...lines.map((line) => `- ${line}`)];
}

function counted(n: number): string {
  return n === 0 ? "" : `, with ${n} TODO ${n === 1 ? "line" : "lines"}`;
}

function crisisLine({ crisis, emergency }: Service): string {
  const named = Object.entries(crisis).filter(([, help]) => help.some(({ call, text }) => call ?? text));
  const others = `shows ${emergency.href}`;
  return named.length === 0
    ? `No country has a crisis line: everybody is shown ${emergency.href}. Add some to "crisis" of content/service.yaml.`
    : `Crisis lines are those of ${named.map(([country]) => country).join(", ")}; every other country ${others}. Call each number once.`;
}

/** Keys of the service whose value nobody can have meant: an address for examples, or a note to write it. */
function placeholders(given: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof given === "string")
    return /\bTODO\b|(?:\/\/|@|\.)example(?:\.[a-z]+)?(?:[/:?]|$)|\.example(?:[/:?]|$)|\b555[- ]01\d\d\b/i.test(
      given,
    )
      ? [path.join(".")]
      : [];
  if (typeof given !== "object" || given === null) return [];
  const found = Object.entries(given).flatMap(([key, one]) => placeholders(one, [...path, key]));
  return [...new Set(found)];
}
