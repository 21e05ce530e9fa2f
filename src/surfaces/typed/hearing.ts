import type { Heard, Meant } from "../../ui/typed/listener.ts";
import { replies } from "../../ui/typed/replies.ts";
import type { Decision, Option } from "../../understand/decision.ts";

type Bare<H> = H extends Heard ? Omit<H, "says" | "replies"> : never;

/** A decision as what a conversation can show and do. `says`: the guide's own replies. */
export function heardOf(decision: Decision, says: Heard["says"]): Heard {
  return { ...bare(decision), says, replies };
}

function bare(decision: Decision): Bare<Heard> {
  const { soft } = decision;
  switch (decision.kind) {
    case "crisis":
      return { kind: "crisis", soft };
    case "reply":
      return { kind: "reply", say: decision.say, soft };
    case "answer":
      return { kind: "answer", meant: [meantOf(decision.option), ...decision.besides.map(meantOf)], soft };
    case "ask":
      return { kind: "ask", meant: decision.options.map(meantOf), soft };
    case "request":
      return { kind: "request", request: decision.request, soft };
    case "menu":
      return {
        kind: "menu",
        why: decision.why,
        topic: decision.topic,
        person: decision.person,
        language: decision.language,
        soft,
      };
  }
}

function meantOf(option: Option): Meant {
  return option.kind === "request" ? { request: option.label } : option.to;
}
