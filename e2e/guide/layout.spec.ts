import type { Page } from "@playwright/test";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import { signIn } from "../support/guides.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const phone = { width: 360, height: 740 };
const sizes = {
  "a small phone": phone,
  "an old phone": { width: 320, height: 568 },
  "a phone on its side": { width: 740, height: 360 },
  "a page at 400 %": { width: 320, height: 256 },
  "a laptop": { width: 1280, height: 800 },
  "a wide screen": { width: 1680, height: 1000 },
};

/** Where things are, in CSS pixels of the view. */
function measure(page: Page) {
  return page.evaluate(() => {
    const rect = (element: Element | null | undefined) =>
      element?.getBoundingClientRect().toJSON() as DOMRect;
    const all = (selector: string) => [...document.querySelectorAll(`[data-state] ${selector}`)];
    return {
      wide: document.documentElement.scrollWidth - innerWidth,
      cut: [...document.querySelectorAll("#cairn :is(button, a, p, h1, h2, label, textarea)")]
        .filter(
          (element) => !element.closest(".unseen, .skip") && element.scrollWidth > element.clientWidth + 1,
        )
        .filter((element) => getComputedStyle(element).display !== "inline")
        .map((element) => element.textContent),
      answers: all("[data-answer]").map(rect),
      box: rect(document.querySelector(".typed-box")),
      field: rect(document.querySelector("[data-typed]")),
      bar: rect(document.querySelector(".bar")),
      onBar: getComputedStyle(document.querySelector(".bar")!).position === "sticky",
    };
  });
}

const { id, flow, longest, cause } = signIn;

for (const path of [`${id}/`, `embed/${id}/`]) {
  test(`${path}: on a small phone the box stands above the bar, with all answers above it but one${rest(!path.startsWith("embed"))}`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await new Conversation(page).open(path);
    const { answers, box, field, bar } = await measure(page);
    expect(box.bottom).toBeLessThanOrEqual(bar.top + 2);
    expect(field.height).toBeGreaterThanOrEqual(44);
    for (const { height } of answers) expect(height).toBeGreaterThanOrEqual(48);
    expect(bar.bottom).toBeLessThanOrEqual(phone.height);
    const seen = answers.filter(({ bottom }) => bottom <= box.top);
    expect(seen.length).toBeGreaterThanOrEqual(answers.length - 1);
  });
}

test(`${id}: what can be done fits every screen, and the box follows what is asked @all`, async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  for (const way of [{ says: [] }, { says: cause.says.slice(0, 1) }, longest]) {
    await conversation.walk(way);
    for (const [name, size] of Object.entries(sizes)) {
      await page.setViewportSize(size);
      await test.step(name, async () => {
        // On arrival: never half below the bar.
        await conversation.root.locator("h2.heading").evaluate((heading) => heading.scrollIntoView());
        await expect(async () => {
          const { wide, cut, box, bar, onBar } = await measure(page);
          expect(wide).toBe(0);
          expect(cut).toEqual([]);
          if (onBar) expect(box.bottom).toBeLessThanOrEqual(bar.top + 2);
          expect(bar.height).toBeLessThan(size.height / 2);
        }).toPass();
        // In its own place: no hole above it.
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await expect(async () => {
          const { answers, box } = await measure(page);
          const end = answers.at(-1)?.bottom;
          if (end !== undefined) expect(box.top - end).toBeLessThan(32);
        }).toPass();
      });
    }
    await page.setViewportSize(sizes["a laptop"]);
    if (way !== longest) {
      const restart = conversation.command("restart");
      if (await restart.isVisible()) await restart.click();
    }
  }
});

for (const size of [phone, sizes["a page at 400 %"], sizes["a laptop"]]) {
  test(`${id}: nothing covers what the keyboard comes to, ${size.width}×${size.height}${rest(size !== phone && size.width < 1000)}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const conversation = await new Conversation(page).open(`${id}/`);
    await conversation.walk(cause);
    await conversation.expectState(cause.to);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (const key of ["Tab", "Shift+Tab"]) {
      const seen = new Set<string>();
      for (let count = 0; count < 40; count++) {
        await page.keyboard.press(key);
        const found = await page.evaluate(() => {
          const element = document.activeElement!;
          // A link may be broken over lines: each of its parts is looked at.
          const parts = [...element.getClientRects()].filter(({ width }) => width > 2);
          const points = parts.flatMap(({ left, top, width, height }) =>
            [0.2, 0.5, 0.8].map((part) => [left + width / 2, top + height * part] as const),
          );
          return {
            body: element === document.body,
            name: element.outerHTML,
            hidden: points.filter(([x, y]) => {
              const there = document.elementFromPoint(x, y);
              // A label lies over its own box.
              return !there || !(element.contains(there) || there.contains(element));
            }).length,
          };
        });
        if (found.body) break;
        seen.add(found.name);
        expect(found.hidden, found.name).toBe(0);
      }
      expect(seen.size).toBeGreaterThan(5);
    }
  });
}

test(`${id}: the page of a person is short, and the way to one comes first`, async ({ page }) => {
  await page.setViewportSize(phone);
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk({ says: cause.says });
  await conversation.expectState(cause.to);
  await conversation.command("person").click();
  const summary = conversation.command("packet");
  await expect(summary).toHaveAttribute("aria-expanded", "false");
  await expect(conversation.root.locator(".contact a").first()).toBeInViewport({ ratio: 1 });
  const height = await page.evaluate(
    () =>
      document.documentElement.scrollHeight -
      document.querySelector("h2.heading")!.getBoundingClientRect().top -
      scrollY,
  );
  expect(height).toBeLessThan(1200);
  // Nothing is lost: folded, not gone.
  await summary.press("Enter");
  await expect(conversation.root.locator("[data-packet]")).toBeVisible();
  await conversation.command("code").press("Enter");
  await expect(conversation.command("enter-code")).toBeVisible();
  for (const { height: target } of await boxes(page, ".handoff button"))
    expect(target).toBeGreaterThanOrEqual(24);
});

test(`${id}: only what can be done is there, and nothing takes the place of what was just tapped`, async ({
  page,
}) => {
  await page.setViewportSize(phone);
  const conversation = await new Conversation(page).open(`${id}/`);
  await expect(conversation.command("back")).toHaveCount(0);
  await expect(conversation.command("restart")).toHaveCount(0);
  for (const id of ["person", "leave"]) await expect(conversation.command(id)).toBeVisible();
  const person = (await conversation.command("person").boundingBox())!;
  await page.mouse.click(person.x + person.width / 2, person.y + person.height / 2);
  await expect(conversation.root).toHaveAttribute("data-kind", "outcome");
  const below = await page.evaluate(
    ([x, y]) => document.elementFromPoint(x!, y!)?.closest("button")?.dataset["command"],
    [person.x + person.width / 2, person.y + person.height / 2],
  );
  expect(below).toBeUndefined();
  await conversation.command("back").focus();
  await page.keyboard.press("Enter");
  await conversation.expectState(flow.initial);
  await expect(conversation.command("back")).toHaveCount(0);
  await expect(conversation.root.locator("h2.heading")).toBeFocused();
});

test(`${id}: hovered, chosen and advised look different`, async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk({ says: cause.says });
  await conversation.command("change").first().click();
  const chosen = conversation.root.locator("[data-change][aria-current]");
  const other = conversation.root.locator("[data-change]:not([aria-current])").first();
  const look = async (locator: typeof other) =>
    locator.evaluate((element) => {
      const { backgroundColor, borderColor, boxShadow } = getComputedStyle(element);
      return { backgroundColor, borderColor, boxShadow };
    });
  const rest = await look(other);
  await other.hover();
  await expect.poll(() => look(other)).not.toEqual(rest);
  const hovered = await look(other);
  const current = await look(chosen);
  for (const part of ["backgroundColor", "borderColor", "boxShadow"] as const)
    expect(hovered[part]).not.toBe(current[part]);
});

test(`${id}: text spacing, words without an end, and the other direction break nothing`, async ({ page }) => {
  await page.setViewportSize(sizes["an old phone"]);
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk({ says: cause.says.slice(0, 1) });
  await page.evaluate(() => {
    // WCAG 1.4.12.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets = [sheet];
  });
  const check = async () => {
    await conversation.root.locator("h2.heading").evaluate((heading) => heading.scrollIntoView());
    const { wide, cut, box, bar, onBar } = await measure(page);
    expect(wide).toBe(0);
    expect(cut).toEqual([]);
    if (onBar) expect(box.bottom).toBeLessThanOrEqual(bar.top + 2);
  };
  await expect(check).toPass();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
    for (const part of document.querySelectorAll(".log, .now")) {
      const words = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (words.nextNode())
        words.currentNode.nodeValue = "Rechtsschutzversicherungsgesellschaftsbeitragsrechnung";
    }
  });
  await expect(check).toPass();
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await expect(check).toPass();
});

function boxes(page: Page, selector: string) {
  return page
    .locator(selector)
    .evaluateAll((found) => found.map((element) => element.getBoundingClientRect().toJSON() as DOMRect));
}
