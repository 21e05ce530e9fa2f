import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"], viewport: { width: 1280, height: 900 } });

const { id, flow, longest } = signIn;

test("the write-up in three forms and three formats, edited, and where copying is blocked", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open(`agent/${id}/`);
  await desk.walkByKeys(flow, longest);
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
      `\\[cairn:${id} .*outcome:${flow.states[longest.to]!.tags[0] === "outcome" ? longest.to : "open"}\\]$`,
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

test("an edited write-up stays edited in every format, closed and opened again, until it is made anew @all", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open(`agent/${id}/`);
  await desk.walkByKeys(flow, { ...longest, says: longest.says.slice(0, -1) });
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
