import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { CarriedCode } from "../../../core/handoff/carryCode.ts";
import { encodeHandoff } from "../../../core/handoff/encodeHandoff.ts";
import type { Trail } from "../../../core/walk/trail.ts";
import { openGuide } from "../../../core/walk/guide.ts";
import { deskEdition } from "../../testing/editions.ts";
import { PickUpDialog } from "./PickUpDialog.tsx";

const guide = openGuide(deskEdition.data);
const trail: Trail = [{ type: "answer", by: "member", at: "sign", say: "dark" }];
const code = encodeHandoff(guide, trail)!;
const lamp = { ...guide, flow: { ...guide.flow, id: "lamp" } };
const agent = { ...deskEdition.agent, guides: { lamp: { title: "A lamp", href: "/agent/lamp/" } } };

function dialog(
  more: { readonly link?: string; readonly replaces?: boolean; readonly draft?: boolean } = {},
) {
  const { draft = false, replaces = false, ...rest } = more;
  const onPickUp = vi.fn<(carried: CarriedCode) => void>();
  const onClose = vi.fn<() => void>();
  const all = { guide: draft ? { ...guide, draft } : guide, agent, replaces, onPickUp, onClose, ...rest };
  const user = userEvent.setup();
  render(<PickUpDialog {...all} />);
  return { user, onPickUp, onClose, picked: () => onPickUp.mock.calls[0]?.[0].session.trail };
}

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "agent.pick-up.label" });
const refusal = () => screen.getByRole("status");

test("the field has the focus; a code, typed as it is heard, and Enter go where the member is", async () => {
  const { user, picked } = dialog();
  expect(document.activeElement).toBe(field());
  await user.keyboard(`${code.toLowerCase().replaceAll("-", " ")}{Enter}`);
  expect(picked()).toEqual(trail);
});

test("a link that is there already is in the field, and the button takes it; whatever stands before its code", async () => {
  const { user, picked } = dialog({ link: `https://help.example/kettle/#t=${code}` });
  expect(field().value).toContain(code);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "agent.pick-up.go" }));
  await user.keyboard("{Enter}");
  expect(picked()).toEqual(trail);
});

test("why a code is refused is said at its field, until it is another; nothing is picked up", async () => {
  const { user, onPickUp } = dialog();
  await user.keyboard("{Enter}");
  expect(refusal().textContent).toContain("agent.pick-up.empty");
  expect(field().getAttribute("aria-invalid")).toBe("true");
  expect(field().getAttribute("aria-describedby")).toBe(refusal().id);
  await user.type(field(), "ABCDE");
  expect(refusal().textContent).toBe("");
  expect(field().getAttribute("aria-invalid")).toBe("false");
  await user.keyboard("{Enter}");
  expect(refusal().textContent).toContain("agent.pick-up.mistyped");
  expect(onPickUp).not.toHaveBeenCalled();
});

test("a code of another guide leads to that guide's desk", async () => {
  const { user, onPickUp } = dialog();
  await user.keyboard(`${encodeHandoff(lamp, trail)!}{Enter}`);
  expect(refusal().textContent).toContain("agent.pick-up.other-guide");
  const there = screen.getByRole("link", { name: "agent.pick-up.there" });
  expect(there.getAttribute("href")).toBe("/agent/lamp/");
  expect(onPickUp).not.toHaveBeenCalled();
});

test("a draft takes no code", async () => {
  const { user, onPickUp } = dialog({ draft: true });
  await user.keyboard(`${code}{Enter}`);
  expect(refusal().textContent).toContain("agent.pick-up.unfit");
  expect(onPickUp).not.toHaveBeenCalled();
});

test("that something of the call would be lost is said, where it would; closing picks up nothing", async () => {
  const { user, onPickUp, onClose } = dialog({ replaces: true });
  expect(screen.getByText("agent.pick-up.replaces")).toBeDefined();
  await user.click(screen.getByRole("button", { name: /^agent.close/ }));
  expect([onClose.mock.calls.length, onPickUp.mock.calls.length]).toEqual([1, 0]);
});

test("where nothing would be lost, nothing is said of it", () => {
  dialog();
  expect(screen.queryByText("agent.pick-up.replaces")).toBeNull();
});
