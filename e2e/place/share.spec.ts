import { openGuide } from "../../src/core/walk/guide.ts";
import { encodeHandoff } from "../../src/core/handoff/encodeHandoff.ts";
import type { Trail } from "../../src/core/walk/trail.ts";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { project, signIn } from "../support/guides.ts";
import { recordedStates, recordStates } from "../support/recordStates.ts";

const { id, flow, cause } = signIn;
/** As far as a reader can be who is still asked something. */
const longest = { to: signIn.longest.says.at(-1)!.at, says: signIn.longest.says.slice(0, -1) };

test("a link leads to the place once and leaves the address; a code does the same by hand", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(longest);
  await conversation.expectState(longest.to);
  await openShare(conversation);
  await conversation.command("copy-link").click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain(`/${id}/#t=`);
  const code = await codeOf(conversation);

  const other = await context.newPage();
  const there = new Conversation(other);
  await other.goto(link);
  await there.expectState(longest.to);
  expect(new URL(other.url()).hash).toBe("");

  await there.command("restart").click();
  await openShare(there);
  await other.locator("input[name=code]").fill(code.toLowerCase().replaceAll("-", " "));
  await there.command("enter-code").click();
  await there.expectState(longest.to);

  await other.locator("input[name=code]").fill(`${code}7`);
  await there.command("enter-code").click();
  await expect(other.getByRole("alert")).not.toBeEmpty();
  await there.expectState(longest.to);
});

test("a link pasted where the guide is open already leads to its place, and what was there comes back by Undo @all", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(longest);
  await conversation.expectState(longest.to);
  await openShare(conversation);
  const code = await codeOf(conversation);
  await conversation.command("restart").click();
  await conversation.expectState(flow.initial);
  await conversation.tap(cause.says[0]!.say);
  await conversation.expectState(cause.says[1]!.at);
  await page.evaluate((code) => (location.hash = `#t=${code}`), code.replaceAll("-", ""));
  await conversation.expectState(longest.to);
  expect(new URL(page.url()).hash).toBe("");
  await conversation.command("undo").click();
  await conversation.expectState(cause.says[1]!.at);
  await expect(page.locator("body")).not.toBeFocused();
});

test("who follows a link never sees the first question @all", async ({ page, context }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(longest);
  await conversation.expectState(longest.to);
  await openShare(conversation);
  const code = (await codeOf(conversation)).replaceAll("-", "");
  const other = await context.newPage();
  await recordStates(other);
  await other.goto(`${id}/#t=${code}`);
  await new Conversation(other).expectState(longest.to);
  expect(new Set(await recordedStates(other))).toEqual(new Set([longest.to]));
});

const guide = openGuide(project.guides[id]!.data);
const asMember = (says: readonly { at: string; say: string }[]): Trail =>
  says.map((one) => ({ type: "answer", by: "member", ...one }));

test("what the account told is said before in a code, and can be changed and taken back @all", async ({
  page,
}) => {
  const [fact] = Object.keys(guide.lock.facts);
  const [key = "", value = ""] = fact!.split("=");
  const trail: Trail = [{ type: "told", by: "host", facts: { [key]: value } }];
  await page.goto(`${id}/#t=${encodeHandoff(guide, trail)!.replaceAll("-", "")}`);
  const conversation = new Conversation(page);
  await conversation.ready();
  await expect(conversation.command("restart")).toBeEnabled();
  await conversation.command("restart").click();
  await conversation.expectState(flow.initial);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("a conversation as long as a code can be goes on, and says what was dropped @all", async ({ page }) => {
  const facts = Object.keys(guide.lock.facts).map((one) => one.split("="));
  const trail: Trail = [
    ...asMember(longest.says.slice(0, -1)),
    ...Array.from({ length: 490 }, (_, index): Trail[number] => {
      const [key = "", value = ""] = facts[index % facts.length]!;
      return { type: "told", by: "host", facts: { [key]: value } };
    }),
  ];
  await page.goto(`${id}/#t=${encodeHandoff(guide, trail)!.replaceAll("-", "")}`);
  const conversation = new Conversation(page);
  await conversation.ready();
  await expect(conversation.root.locator(".notice")).toBeVisible();
  const before = (await conversation.root.getAttribute("data-state"))!;
  await conversation.root.locator("[data-answer]").first().click();
  await expect(conversation.root).not.toHaveAttribute("data-state", before);
});

async function codeOf(conversation: Conversation): Promise<string> {
  return (await conversation.root.locator("[data-handoff-code]").getAttribute("data-handoff-code"))!;
}

async function openShare(conversation: Conversation): Promise<void> {
  const opener = conversation.command("share");
  if ((await opener.getAttribute("aria-expanded")) === "false") await opener.click();
  await expect(conversation.command("enter-code")).toBeVisible();
}

test("printing the page prints the summary, also where nobody opened it @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  const packet = conversation.root.locator("[data-packet]");
  await expect(packet).toBeAttached();
  await expect(packet).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(packet).toBeVisible();
  await expect(page.getByRole("log")).toBeHidden();
});
