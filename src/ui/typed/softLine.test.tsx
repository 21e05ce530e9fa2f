import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CrisisHelp } from "../../core/guide/pageData.ts";
import { makeText } from "../text/makeText.ts";
import { TextContext } from "../text/TextContext.ts";
import { SoftLine } from "./SoftLine.tsx";

const text = makeText(
  {
    "crisis.soft": "{call} or {text}, or {page}",
    "support.call-only": "{call}, or {page}",
    "support.elsewhere": "You can {page}",
  },
  "en",
);

function links(...US: CrisisHelp[]): (string | null)[] {
  const service = { crisis: { US }, emergency: "https://help.example/" };
  const { unmount } = render(
    <TextContext value={text}>
      <SoftLine service={service} />
    </TextContext>,
  );
  expect(document.activeElement).toBe(screen.getByRole("group"));
  const found = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  unmount();
  return found;
}

test("the line of help has the focus, and links what there is, and nothing else", () => {
  const page = "https://help.example/";
  expect(links({ name: "A", call: "988", text: "988" })).toEqual(["tel:988", "sms:988", page]);
  expect(links({ name: "A", call: "116" })).toEqual(["tel:116", page]);
  expect(links()).toEqual([page]);
});
