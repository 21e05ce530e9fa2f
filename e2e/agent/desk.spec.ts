import { answerKeys } from "../../src/core/desk/answerKeys.ts";
import { encodeHandoff } from "../../src/core/handoff/encodeHandoff.ts";
import { openGuide } from "../../src/core/walk/guide.ts";
import type { GuideWords } from "../../src/core/guide/words.ts";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { guides, project } from "../support/guides.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"], viewport: { width: 1280, height: 900 } });

for (const { id, flow, words, tour, ways } of guides) {
  const path = `agent/${id}/`;
  const guide = openGuide(project.guides[id]!.data);
  const long = tour.toSorted((a, b) => b.says.length - a.says.length)[0]!;
  const open = (page: ConstructorParameters<typeof AgentDesk>[0]) => new AgentDesk(page).open(path);

  test.describe(id, () => {
    test("a whole call by keyboard: its answers and two keys, write-up copied", async ({ page }) => {
      const desk = await open(page);
      await desk.walkByKeys(flow, long);
      await desk.expectState(long.to);
      await desk.key("c");
      await desk.expectOpen("write-up");
      await desk.key("c");
      await expect(desk.dialog("write-up").getByRole("status")).not.toBeEmpty();
      expect(desk.keys).toBe(long.says.length + 2);
      const note = await desk.clipboard();
      const [first] = long.says;
      expect(note).toContain(words.states[first!.at]!.answers[first!.say]!.label);
      expect(note).toContain(guide.version);
      // Copied, so a new call starts without a question.
      await desk.key("Shift+N");
      await desk.expectState(flow.initial);
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    });

    test("the same by mouse: a click for each answer and two for the write-up", async ({ page }) => {
      const desk = await open(page);
      for (const { at, say } of long.says) {
        await desk.expectState(at);
        await desk.tap(say);
      }
      await desk.expectState(long.to);
      await page.locator('.tools [data-command="write-up"]').click();
      await desk.dialog("write-up").locator('[data-command="copy"]').click();
      await expect(desk.dialog("write-up").getByRole("status")).not.toBeEmpty();
      expect(await desk.clipboard()).toContain(guide.version);
      await desk.dialog("write-up").locator('[data-command="new-call"]').click();
      await desk.expectState(flow.initial);
    });

    test("after each key the new question has the focus", async ({ page }) => {
      const desk = await open(page);
      for (const { at, say } of long.says) {
        await desk.expectState(at);
        await desk.key(String(answerKeys(flow, at)[say]));
        await expect(page.locator(".desk-heading")).toBeFocused();
      }
    });

    test("picked up by code: the exact state, the member's transcript, changes marked as the agent's", async ({
      page,
    }) => {
      const desk = await open(page);
      const says = long.says.slice(0, -1);
      const trail = says.map((one) => ({ type: "answer" as const, by: "member" as const, ...one }));
      await desk.key("p");
      await page.keyboard.type(encodeHandoff(guide, trail)!.toLowerCase().replaceAll("-", " "));
      await page.keyboard.press("Enter");
      await desk.expectState(long.says.at(-1)!.at);
      await expect(page.locator('.path-turn[data-by="member"]')).toHaveCount(says.length);
      await expect(page.locator('.path-turn[data-by="agent"]')).toHaveCount(0);
      // Back never takes away what the member said.
      await desk.key("Backspace");
      await desk.expectState(long.says.at(-1)!.at);
      await desk.walkByKeys(flow, { says: long.says.slice(-1) });
      await expect(page.locator('.path-turn[data-by="agent"]')).toHaveCount(1);
    });

    test("in another language the call stands where it was, with its notes", async ({ page }) => {
      const desk = await open(page);
      await desk.walkByKeys(flow, { says: long.says.slice(0, 1) });
      const { at } = long.says[1]!;
      await desk.expectState(at);
      await page.locator(".note textarea").fill("zq note");
      await page.locator("nav a.language").first().click();
      await expect(page.locator("html")).not.toHaveAttribute("lang", "en");
      await desk.expectState(at);
      await expect(page.locator(".note textarea")).toHaveValue("zq note");
    });

    test("picked up by a link: read once, gone from the address", async ({ page }) => {
      const trail = long.says
        .slice(0, 1)
        .map((one) => ({ type: "answer" as const, by: "member" as const, ...one }));
      const desk = await new AgentDesk(page).open(`${path}#t=${encodeHandoff(guide, trail)}`);
      await desk.expectState(long.says[1]!.at);
      expect(page.url()).not.toContain("#");
      await desk.key("p");
      await page.keyboard.type("K7QM");
      await page.keyboard.press("Enter");
      await expect(desk.dialog("pick-up").getByRole("status")).not.toBeEmpty();
    });

    test("a link loaded over an open call asks, and the call and its note stay", async ({ page }) => {
      const desk = await open(page);
      await desk.walkByKeys(flow, { says: long.says.slice(0, 1) });
      await page.locator(".note textarea").fill("zq note");
      await page.goto("about:blank");
      const trail = long.says
        .slice(0, 2)
        .map((one) => ({ type: "answer" as const, by: "member" as const, ...one }));
      await page.goto(`${path}#t=${encodeHandoff(guide, trail)}`);
      await desk.expectOpen("pick-up");
      await expect(desk.dialog("pick-up").locator(".alert")).toBeVisible();
      await page.keyboard.press("Escape");
      await desk.expectState(long.says[1]!.at);
      await expect(page.locator(".note textarea")).toHaveValue("zq note");
    });

    test("what a code says is the member's in the path, the facts and the write-up", async ({ page }) => {
      const [fact] = Object.keys(guide.lock.facts);
      const [key = "", value = ""] = fact!.split("=");
      const trail = [
        { type: "told" as const, by: "agent" as const, facts: { [key]: value } },
        ...long.says.slice(0, 1).map((one) => ({ type: "answer" as const, by: "agent" as const, ...one })),
      ];
      const desk = await new AgentDesk(page).open(`${path}#t=${encodeHandoff(guide, trail)}`);
      await expect(page.locator('.path-turn[data-by="agent"], .path-turn[data-by="host"]')).toHaveCount(0);
      await expect(page.locator('.fact[aria-pressed="true"]')).toHaveCount(0);
      await desk.key("c");
      const text = await desk.dialog("write-up").locator("textarea").inputValue();
      expect(text).toContain(project.interfaceWords["en"]!["agent.by.member"]);
      expect(text).not.toContain(project.interfaceWords["en"]!["agent.note.told"]);
    });

    test("keys rest while typing, and can be switched off", async ({ page }) => {
      const desk = await open(page);
      await desk.key("n");
      await page.keyboard.type("1 call c / ?");
      await desk.expectState(flow.initial);
      await page.keyboard.press("Escape");
      await expect(page.locator(".desk-heading")).toBeFocused();
      await desk.key("t");
      await page.keyboard.type("1 c ?");
      await expect(page.locator(".typed-pane textarea")).toHaveValue("1 c ?");
      await desk.expectState(flow.initial);
      await page.locator(".typed-pane textarea").fill("");
      await page.locator(".desk-heading").focus();
      await expect(page.locator("kbd").first()).toBeVisible();
      await page.locator('[data-command="keys"]').uncheck();
      await expect(page.locator("kbd")).toHaveCount(0);
      await page.keyboard.press("1");
      await page.keyboard.press("c");
      await desk.expectState(flow.initial);
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    });

    test("a reload keeps the call; a new one warns and wipes all of it", async ({ page }) => {
      const desk = await open(page);
      await desk.walkByKeys(flow, { says: long.says.slice(0, 2) });
      await desk.key("n");
      await page.keyboard.type("caller is in a hurry");
      await page.reload();
      await desk.ready();
      await desk.expectState(long.says[2]!.at);
      await expect(page.locator(".note textarea")).toHaveValue("caller is in a hurry");
      await desk.key("Shift+N");
      await desk.expectOpen("new-call");
      await page.keyboard.press("Escape");
      await desk.expectState(long.says[2]!.at);
      await desk.key("Shift+N");
      await desk.dialog("new-call").locator('[data-command="new-copy"]').click();
      await desk.expectState(flow.initial);
      expect(await desk.clipboard()).toContain("caller is in a hurry");
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("hurry");
      await page.reload();
      await desk.ready();
      await desk.expectState(flow.initial);
    });

    test("the write-up in three forms and three formats, edited, and where copying is blocked", async ({
      page,
    }) => {
      const desk = await open(page);
      await desk.walkByKeys(flow, long);
      await desk.key("n");
      await page.keyboard.type("SECRET note");
      await page.keyboard.press("Escape");
      await desk.key("c");
      const preview = desk.dialog("write-up").locator(".preview");
      const shown = async (form: string, format: string) => {
        await desk.dialog("write-up").locator(`[value="${form}"]`).check();
        await desk.dialog("write-up").locator(`[value="${format}"]`).check();
        return preview.inputValue();
      };
      for (const format of ["text", "markdown", "html"]) {
        expect(await shown("note", format)).toContain("SECRET note");
        expect(await shown("reply", format)).not.toContain("SECRET");
        expect(await shown("line", format)).not.toContain("SECRET");
      }
      expect(await shown("line", "text")).toMatch(
        new RegExp(
          `\\[cairn:${id} .*outcome:${flow.states[long.to]!.tags[0] === "outcome" ? long.to : "open"}\\]$`,
        ),
      );
      expect(await shown("reply", "html")).toMatch(/^<p>/);
      await page.locator('dialog [data-command="copy"]').click();
      await expect(desk.dialog("write-up").getByRole("status")).not.toBeEmpty();
      expect(await desk.clipboard("text/html")).toContain("<p>");
      expect(await desk.clipboard()).not.toContain("<p>");
      await shown("note", "text");
      await preview.fill("my own words");
      await page.locator('dialog [data-command="copy"]').click();
      await expect(desk.dialog("write-up").getByRole("status")).not.toBeEmpty();
      expect(await desk.clipboard()).toBe("my own words");
      // A frame whose host allows no clipboard: the text stands there selected.
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error("blocked"));
        document.execCommand = () => false;
      });
      await page.locator('dialog [data-command="copy"]').click();
      await expect(desk.dialog("write-up").locator(".warn")).toBeVisible();
      expect(
        await preview.evaluate((area: HTMLTextAreaElement) =>
          area.value.slice(area.selectionStart, area.selectionEnd),
        ),
      ).toBe("my own words");
    });

    test("an edited write-up stays edited in every format, closed and opened again, until it is made anew", async ({
      page,
    }) => {
      const desk = await open(page);
      await desk.walkByKeys(flow, { ...long, says: long.says.slice(0, -1) });
      await desk.key("c");
      const dialog = desk.dialog("write-up");
      const preview = dialog.locator(".preview");
      const renew = dialog.locator('[data-command="renew"]');
      await expect(renew).toHaveCount(0);
      await preview.fill("my own words\n- one <b>");
      await dialog.locator('[value="html"]').check();
      await expect(preview).toHaveValue("<p>my own words</p>\n<ul><li>one &lt;b&gt;</li></ul>\n");
      await dialog.locator('[value="reply"]').check();
      await expect(preview).not.toHaveValue(/my own words/);
      await page.keyboard.press("Escape");
      await page.reload();
      await desk.ready();
      await desk.key("c");
      await expect(preview).toHaveValue("my own words\n- one <b>");
      await expect(dialog.locator("p.warn")).toHaveCount(0);
      await page.keyboard.press("Escape");
      // The call goes on: the words stay, and it is said that they are from before.
      await page.locator("[data-answer]").first().click();
      await desk.key("c");
      await expect(preview).toHaveValue("my own words\n- one <b>");
      await expect(dialog.locator("p.warn")).toBeVisible();
      await renew.click();
      await expect(preview).not.toHaveValue(/my own words/);
      await expect(preview).toBeFocused();
    });

    test("the guide is rebuilt during the call: what changed is shown, and must be confirmed", async ({
      page,
    }) => {
      const desk = await open(page);
      await desk.walkByKeys(flow, { says: long.says.slice(0, 2) });
      const { at } = long.says[0]!;
      const changed: GuideWords = {
        ...words,
        version: "new",
        states: { ...words.states, [at]: { ...words.states[at]!, heading: "Changed during the call" } },
      };
      const versions = await (
        await page.request.get(`agent/versions/${id}.${project.sourceLocale}.json`)
      ).json();
      await page.route("**/versions/*.json", (route) =>
        route.fulfill({ json: { ...versions, wordsUrl: "/assets/changed.json" } }),
      );
      await page.route("**/assets/changed.json", (route) => route.fulfill({ json: changed }));
      await page.evaluate(() => globalThis.dispatchEvent(new Event("focus")));
      await desk.expectOpen("stale");
      await expect(desk.dialog("stale").locator("[data-changed]")).toHaveCount(1);
      await expect(desk.dialog("stale").locator(`[data-changed="${at}"]`)).toHaveAttribute(
        "data-what",
        "words",
      );
      await page.keyboard.press("1");
      await page.keyboard.press("Escape");
      await desk.expectOpen("stale");
      await page.keyboard.press("Enter");
      await expect(desk.dialog("stale")).toHaveCount(0);
      await desk.expectState(long.says[2]!.at);
      // Once confirmed, the same edition is not shown again.
      await page.evaluate(() => globalThis.dispatchEvent(new Event("focus")));
      await page.waitForTimeout(300);
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    });

    test("the map: the walked path, tried causes, and a jump by mouse or from the list", async ({ page }) => {
      const desk = await open(page);
      await desk.walkByKeys(flow, long);
      await expect(page.locator(`svg [data-node="${long.to}"]`)).toHaveAttribute("data-here", "true");
      for (const { at } of long.says)
        await expect(page.locator(`svg [data-node="${at}"]`)).toHaveAttribute("data-walked", "true");
      expect(await page.locator("svg .edge[data-walked]").count()).toBeGreaterThan(1);
      expect(await page.locator("svg [data-tried]").count()).toBeGreaterThan(0);
      await page.locator(`svg [data-node="${flow.initial}"]`).click();
      await page.locator('[data-command="map-list"]').click();
      const person = Object.keys(flow.states).find((state) => flow.states[state]!.tags.includes("person"))!;
      await page.locator(`.map-list [data-node="${person}"]`).click();
      await desk.expectState(person);
    });

    test("the large map shows all of the guide at once, in names that can be read", async ({ page }) => {
      await page.setViewportSize({ width: 1600, height: 1000 });
      const desk = await open(page);
      await desk.key("m");
      await desk.expectOpen("map");
      const map = desk.dialog("map").locator("svg");
      await expect(map.locator("[data-node]")).toHaveCount(Object.keys(flow.states).length);
      const seen = await map.evaluate((svg) => {
        const frame = svg.parentElement!.getBoundingClientRect();
        const boxes = [...svg.querySelectorAll("[data-node]")].map((node) => node.getBoundingClientRect());
        return {
          inside: boxes.every(
            ({ left, right, top, bottom }) =>
              left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom,
          ),
          line: Math.min(
            ...[...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect().height),
          ),
          over: [...svg.querySelectorAll("[data-node]")].filter((node) => {
            const box = node.querySelector("rect")!.getBoundingClientRect();
            return [...node.querySelectorAll("text")].some(
              (text) => text.getBoundingClientRect().right > box.right,
            );
          }).length,
        };
      });
      expect(seen.inside).toBe(true);
      expect(seen.over).toBe(0);
      expect(seen.line).toBeGreaterThan(11);
      const first = long.says[1]!.at;
      await map.locator(`[data-node="${first}"]`).click();
      await desk.expectState(first);
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    });

    test("works in 320 px: no sideways scrolling, everything within reach", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 560 });
      const desk = await open(page);
      for (const { at, say } of ways.find(({ to }) => to === long.to)!.says) {
        await desk.expectState(at);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await desk.tap(say);
      }
      for (const key of ["c", "/", "?", "p", "m"]) {
        await desk.key(key);
        await expect(page.locator("dialog[open]")).toHaveCount(1);
        const box = await page.locator("dialog[open]").boundingBox();
        expect(box!.x >= 0 && box!.x + box!.width <= 320).toBe(true);
        await page.keyboard.press("Escape");
        await expect(page.locator("dialog[open]")).toHaveCount(0);
      }
    });
  });
}
