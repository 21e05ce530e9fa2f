import { expect, test } from "../support/fixtures.ts";
import { cairnMessages, expectState, guide, launcher } from "../support/host/widget.ts";
import { hostPage, tag } from "./kit.ts";

/** Consent tools of three makes. Each gives `consent()`. */
const tools = {
  /** Frames get an address of their own to keep. */
  created: `const make = Document.prototype.createElement; const held = [];
    Document.prototype.createElement = function (name, ...rest) {
      const element = make.call(this, name, ...rest);
      if (String(name).toLowerCase() !== "iframe") return element;
      const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "src");
      let kept = "";
      Object.defineProperty(element, "src", { configurable: true, get: () => kept, set(value) { kept = value; if (window.given) real.set.call(element, value); else { real.set.call(element, "about:blank"); held.push(() => real.set.call(element, value)); } } });
      return element;
    };
    window.consent = () => { window.given = true; held.splice(0).forEach((go) => go()); };`,
  /** The address goes to another attribute, and a placeholder stands in the frame. */
  placeholder: `const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "src"); const held = [];
    Object.defineProperty(HTMLIFrameElement.prototype, "src", { configurable: true, get() { return this.dataset.cookieSrc ?? real.get.call(this); }, set(value) {
      if (window.given) return real.set.call(this, value);
      this.dataset.cookieSrc = value; this.srcdoc = "<p>Accept cookies to see this</p>"; held.push(this); } });
    window.consent = () => { window.given = true; for (const frame of held.splice(0)) { const to = frame.dataset.cookieSrc; delete frame.dataset.cookieSrc; frame.removeAttribute("srcdoc"); real.set.call(frame, to); } };`,
};

test("consent given after a minute, in the text: the guide comes by itself", async ({ page }) => {
  const messages = cairnMessages(page);
  await page.clock.install();
  await page.goto(
    await hostPage(page, {
      head: `<script>${tools.created}</script>${tag("")}`,
      body: '<cairn-guide guide="sign-in" mode="inline"><a href="#own">Why can’t I sign in?</a></cairn-guide>',
    }),
  );
  await expect(page.locator("cairn-guide iframe")).toHaveCount(1);
  await page.clock.fastForward(4000);
  await page.clock.fastForward(60_000);
  // Meanwhile there is something to press.
  await expect(page.locator("cairn-guide").getByRole("link").first()).toBeVisible();
  await page.evaluate(() => (window as unknown as { consent: () => void }).consent());
  await page.clock.runFor(2000);
  const frame = page.locator("cairn-guide iframe").contentFrame();
  await frame.locator('[data-answer="here"]').click();
  await expectState(frame, "browser");
  expect(messages.filter((text) => text.includes("hosts.yaml"))).toEqual([]);
});

test("a placeholder in the frame of a popup, closed and opened again, then consent", async ({ page }) => {
  const messages = cairnMessages(page);
  await page.clock.install();
  await page.goto(
    await hostPage(page, {
      head: `<script>${tools.placeholder}</script>${tag("")}`,
      body: '<button type="button" data-cairn-open="sign-in" id="b">Help</button>',
    }),
  );
  await page.waitForFunction(() => typeof window.Cairn === "function");
  await page.locator("#b").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.clock.fastForward(5000);
  await expect(page.getByRole("dialog").getByRole("link").first()).toBeVisible();
  await page.evaluate(() => window.Cairn("close"));
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.evaluate(() => window.Cairn("open", { id: "sign-in-popup" }));
  await page.evaluate(() => (window as unknown as { consent: () => void }).consent());
  await page.clock.runFor(2000);
  await say();
  expect(messages.filter((text) => text.includes("hosts.yaml"))).toEqual([]);
  async function say() {
    const frame = guide(page);
    await frame.locator('[data-answer="here"]').click();
    await expectState(frame, "browser");
  }
});

test("consent is refused, then given on a second thought, for a bubble opened by a call", async ({
  page,
}) => {
  const messages = cairnMessages(page);
  await page.clock.install();
  await page.goto(await hostPage(page, { head: `<script>${tools.created}</script>${tag()}`, body: "" }));
  await expect(launcher(page)).toBeVisible();
  await page.evaluate(() => window.Cairn("open"));
  await page.clock.fastForward(40_000);
  await page.clock.fastForward(40_000);
  await expect(page.getByRole("dialog").getByRole("link").first()).toBeVisible();
  await page.evaluate(() => window.Cairn("close"));
  await page.evaluate(() => (window as unknown as { consent: () => void }).consent());
  await page.clock.runFor(2000);
  await page.evaluate(() => window.Cairn("open"));
  const frame = guide(page);
  await frame.locator('[data-answer="here"]').click();
  await expectState(frame, "browser");
  await expect.poll(() => page.evaluate(() => window.Cairn("getState")?.failed)).toBe(false);
  expect(messages.filter((text) => text.includes("hosts.yaml"))).toEqual([]);
});
