import { expect, it } from "vitest";
import { packetOf } from "../../handoff/packet/packetOf.ts";
import { kettleFlow } from "../../testing/kettleFlow.ts";
import { testGuide } from "../../testing/testGuide.ts";
import { append, back } from "./edit.ts";
import { edited } from "./edited.ts";
import { retell } from "./retell.ts";
import { freshSession, type Session } from "../session.ts";
import { viewOf } from "../view.ts";

const guide = testGuide(kettleFlow);
const besides = (session: Session, cause: string) =>
  edited(guide, session, "member", { type: "besides", cause });
const told = append(guide, freshSession, {
  type: "told",
  by: "member",
  facts: { power: "stove", room: "kitchen" },
});
const said = append(guide, told, { type: "answer", by: "member", at: "light", say: "off" });

it("tells a fact otherwise, or takes it back; what then no longer comes up is asked", () => {
  expect(viewOf(guide, said).at).toBe("hob");
  expect(viewOf(guide, retell(guide, said, 0, { power: "mains", room: "kitchen" })).at).toBe("socket");
  const without = retell(guide, said, 0, { room: "kitchen" });
  expect(viewOf(guide, without).at).toBe("power");
  expect(viewOf(guide, without).known["room"]).toEqual({ value: "kitchen", how: "told", by: "member" });
  expect(retell(guide, without, 0, {}).trail).toHaveLength(1);
});

it("undoes a message as a whole, with what was told and what waits; facts of the host stay", () => {
  const heard = append(guide, besides(said, "lid"), { type: "told", by: "host", facts: { room: "kitchen" } });
  expect(back(heard, "member", 0)).toMatchObject({ trail: [{ by: "host" }], held: [] });
});

it("keeps one cause that was said besides, and offers it once something is solved", () => {
  const waiting = besides(besides(said, "scale"), "lid");
  expect(waiting.held).toEqual([{ at: "what-is-left", say: "lid", why: "besides" }]);
  expect(viewOf(guide, waiting).besides).toBeUndefined();
});

it("counts as the member's own word for whoever takes over, once", () => {
  // The question about the power answered itself: it stands among the answers.
  expect(packetOf(guide, viewOf(guide, said)).told).toEqual([
    { at: undefined, fact: "room", value: "kitchen" },
  ]);
});
