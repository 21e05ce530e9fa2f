import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CrisisHelp } from "../../core/guide/pageData.ts";
import { makeText } from "../text/makeText.ts";
import { TextContext } from "../text/TextContext.ts";
import { SoftLine } from "./SoftLine.tsx";

const text = makeText(
  {
    "crisis.soft": "{call} or {text}, or {page}",
    "crisis.call": "Call {number}",
    "support.text": "text {number}",
    "support.page": "get help",
    "support.call-only": "{call}, or {page}",
    "support.elsewhere": "You can {page}",
  },
  "en",
);

function links(...US: CrisisHelp[]): string[] {
  const line = createElement(SoftLine, { service: { crisis: { US }, emergency: "https://help.example/" } });
  const html = renderToStaticMarkup(createElement(TextContext, { value: text }, line));
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
}

test("the line of help links what there is, and nothing else", () => {
  const page = "https://help.example/";
  expect(links({ name: "A", call: "988", text: "988" })).toEqual(["tel:988", "sms:988", page]);
  expect(links({ name: "A", call: "116" })).toEqual(["tel:116", page]);
  expect(links()).toEqual([page]);
});
