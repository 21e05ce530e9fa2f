import { beforeEach, expect, test, vi } from "vitest";
import { testEdition } from "../../core/conversation/testing/testEdition.ts";
import { kettleFlow } from "../../core/testing/kettleFlow.ts";
import { openGuide } from "../../core/walk/guide.ts";
import { warnHost } from "./warnHost.ts";

const guide = openGuide(testEdition(kettleFlow).data);
const warned = vi.spyOn(console, "warn");
const said = () => warned.mock.calls.map(([text]) => String(text));

beforeEach(() => warned.mockReset());

test("facts that the guide does not know are named, with those that it knows; once, however often they are told", async () => {
  const warn = warnHost();
  warn.facts(guide, { power: "gas" });
  warn.facts(guide, { power: "solar", room: "kitchen", colour: "red" });
  warn.facts(guide, { power: "wind" });
  warn.state(guide, "attic");
  await vi.waitFor(() => expect(said()).toHaveLength(2));
  const [facts, state] = said();
  expect(facts).toMatch(/^\[cairn\] .*power: solar; colour: red\..* power \(.*gas/);
  expect(facts).not.toContain("room: kitchen");
  expect(state).toMatch(/^\[cairn\] .*"attic"/);
});

test("a place that there is, is not told of; nor is what only an object has", async () => {
  const warn = warnHost();
  warn.state(guide, "sound");
  warn.state(guide, "constructor");
  await vi.waitFor(() => expect(said()).toHaveLength(1));
  expect(said()[0]).toContain('"constructor"');
});
