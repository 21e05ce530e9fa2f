import { expect, test } from "../support/fixtures.ts";
import { holdBack } from "../support/holdBack.ts";
import { messagesRead } from "../support/quiet.ts";
import { cairnMessages, expectState, host, innerFrame, launcher, open } from "../support/host/widget.ts";

test("the host's colours reach launcher, shell and guide; dark follows the host page, not the system", async ({
  page,
}) => {
  await page.goto(`${host}/colours.html`);
  const background = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await launcher(page).evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    "rgb(122, 31, 92)",
  );
  const frame = await open(page);
  expect(await background(".panel")).toBe("rgb(255, 248, 251)");
  const root = frame.locator("html");
  await expect
    .poll(() => root.evaluate((element) => getComputedStyle(element).backgroundColor))
    .toBe("rgb(255, 248, 251)");
  await test.step("a light page keeps a light guide", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${host}/index.html`);
    const light = await open(page);
    await expect(light.locator("html")).toHaveAttribute("data-theme", "light");
    await page.goto(`${host}/dark.html`);
    const dark = await open(page);
    await expect(dark.locator("html")).toHaveAttribute("data-theme", "dark");
  });
});

test("colours that can't be read are refused, with one warning each from launcher and guide @all", async ({
  page,
}) => {
  const messages = cairnMessages(page);
  await page.goto(`${host}/pale.html`);
  const background = () => launcher(page).evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect.poll(background).not.toBe("rgb(255, 208, 224)");
  const frame = await open(page);
  await expectState(frame, "symptom");
  await expect.poll(() => messages.length).toBe(2);
  expect(messages.map((message) => message.split(":")[0])).toEqual(["warning", "warning"]);
  await page.evaluate(() => window.Cairn("update", { theme: "light" }));
  await messagesRead(await innerFrame(page));
  await messagesRead(page);
  expect(messages).toHaveLength(2);
});

test("colours of a style sheet that comes late are looked at, too @all", async ({ page }) => {
  const release = await holdBack(page, "**/pale.css");
  await page.goto(`${host}/pale.html`, { waitUntil: "commit" });
  await expect(launcher(page)).toBeAttached();
  release();
  await page.waitForLoadState();
  await expect(launcher(page)).not.toHaveCSS("background-color", "rgb(255, 208, 224)");
});
