import { expect, it } from "vitest";
import { localeOf } from "./localeOf.ts";

const locales = ["en", "es", "es-AR", "zh-Hans"];

it.each([
  ["es", "es"],
  ["ES", "es"],
  ["es_MX", "es"],
  ["es-419", "es"],
  [" es \n", "es"],
  ["es-AR", "es-AR"],
  ["es_ar", "es-AR"],
  ["es_ES.UTF-8", "es"],
  ["en-US-x-twain", "en"],
  ["zh-hans-CN", "zh-Hans"],
  ["zh-Hant", undefined],
  ["est", undefined],
  ["esperanto", undefined],
  ["../es", undefined],
  ["", undefined],
  [null, undefined],
  [undefined, undefined],
])("%j is %j", (language, locale) => {
  expect(localeOf(language, locales)).toBe(locale);
});
