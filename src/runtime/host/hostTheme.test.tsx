import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hostTheme } from "./hostTheme.ts";

const { dataset, style } = document.documentElement;
const readable = { accent: "#003366", ground: "#ffffff", text: "#000000" };
const colour = (name: string) => style.getPropertyValue(`--${name}`);
const warned = vi.spyOn(console, "warn");

beforeEach(() => warned.mockReset());
afterEach(() => document.documentElement.removeAttribute("style"));

test("a page without colours of its own says only by day or by night; its corners are put on at once", () => {
  const apply = hostTheme();
  apply({ scheme: "dark", tokens: { radius: "3px" } });
  expect(dataset["theme"]).toBe("dark");
  expect(colour("round")).toBe("3px");
  expect(colour("accent")).toBe("");
});

test("its colours are put on, and taken off by a page that has none any more", async () => {
  const apply = hostTheme();
  apply({ scheme: "light", tokens: readable });
  await vi.waitFor(() => expect(colour("accent")).toBe("#003366"));
  expect(colour("surface")).toBe("#ffffff");
  apply({ scheme: "dark", tokens: {} });
  expect(dataset["theme"]).toBe("dark");
  expect([colour("accent"), colour("surface")]).toEqual(["", ""]);
});

test("colours that come late, when the page has none any more, are not put on", async () => {
  const apply = hostTheme();
  apply({ scheme: "light", tokens: readable });
  apply({ scheme: "light", tokens: {} });
  // What is asked for later comes later.
  hostTheme()({ scheme: "light", tokens: { ...readable, text: "#eeeeee" } });
  await vi.waitFor(() => expect(warned).toHaveBeenCalled());
  expect(colour("accent")).toBe("");
});

test("colours in which nothing could be read are not put on, and that is said once", async () => {
  const apply = hostTheme();
  const pale = { scheme: "light", tokens: { ...readable, text: "#eeeeee" } } as const;
  apply(pale);
  await vi.waitFor(() => expect(warned).toHaveBeenCalledTimes(1));
  expect(warned.mock.calls[0]?.[0]).toMatch(/^\[cairn\] .*--cairn-text/);
  apply({ ...pale });
  // What is asked for later comes later.
  hostTheme()({ scheme: "light", tokens: readable });
  await vi.waitFor(() => expect(colour("ink")).toBe("#000000"));
  expect(warned).toHaveBeenCalledTimes(1);
});
