import { expect, test } from "vitest";
import { append } from "../../core/session/edits/edit.ts";
import { freshSession, type Session } from "../../core/session/session.ts";
import { viewOf } from "../../core/session/view.ts";
import { kettleFlow } from "../../core/testing/kettleFlow.ts";
import { testGuide } from "../../core/testing/testGuide.ts";
import type { Facts } from "../../core/guide/flow.ts";
import { newFacts } from "./newFacts.ts";

const guide = testGuide(kettleFlow);

/** What a host tells, one message after the other. */
function told(...all: readonly Facts[]): Session {
  return all.reduce<Session>((session, given) => {
    const facts = newFacts(viewOf(guide, session), given);
    return append(guide, session, { type: "told", by: "host", facts });
  }, freshSession);
}

test("a host that corrects itself, and then goes back to what it said first, is believed", () => {
  const session = told({ power: "mains" }, { power: "stove" }, { power: "mains" });
  expect(viewOf(guide, session).known["power"]?.value).toBe("mains");
});

test("what was told already is no news, however often it is told", () => {
  const session = told({ power: "mains" }, { power: "mains" }, { power: "mains" });
  expect(session.trail).toHaveLength(1);
});
