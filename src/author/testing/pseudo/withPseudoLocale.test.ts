import { expect, test } from "vitest";
import type { Block } from "../../../core/guide/words.ts";
import { readSound } from "../readSound.ts";
import { directionOf } from "../../../site/pages/pageDataOf.ts";
import { pseudoText } from "./pseudoText.ts";
import { pseudoLocale, withPseudoLocale } from "./withPseudoLocale.ts";
import { ownFolder } from "../../project/guidesFolder.ts";

const plain = readSound(ownFolder);
const project = withPseudoLocale(plain);
const strip = (text: string) => text.replaceAll(/[\u202E\u202C]/g, "").replaceAll(/([aeiou])\1+/g, "$1");

test("the pseudo-locale is set from right to left, and no locale of the folder is changed", () => {
  expect(directionOf(pseudoLocale)).toBe("rtl");
  expect(project.locales).toEqual([...plain.locales, pseudoLocale]);
  for (const locale of plain.locales) {
    expect(project.interfaceWords[locale]).toBe(plain.interfaceWords[locale]);
    for (const [id, { words }] of Object.entries(plain.guides)) {
      expect(project.guides[id]?.words[locale]).toBe(words[locale]);
    }
  }
});

test("every interface word is there, longer, mirrored, with its placeholders", () => {
  const own = project.interfaceWords[pseudoLocale] ?? {};
  for (const [key, text] of Object.entries(plain.interfaceWords[plain.sourceLocale] ?? {})) {
    expect(own[key]?.match(/\{[a-zA-Z]+\}/g)).toEqual(text.match(/\{[a-zA-Z]+\}/g));
    const words = /\p{L}/u.test(text.replaceAll(/\{[a-zA-Z]+\}/g, ""));
    expect(own[key]?.includes("\u202E")).toBe(words);
  }
});

test("on-screen strings and links stay letter for letter, and so do step ids", () => {
  const kept = (blocks: readonly Block[]): unknown[] =>
    blocks.flatMap((block) =>
      block.t === "p"
        ? block.c.flatMap((node) =>
            typeof node !== "string" && (node.t === "screen" || node.t === "link") ? [node.c] : [],
          )
        : block.c.flatMap(kept),
    );
  for (const { words } of Object.values(project.guides)) {
    for (const [id, state] of Object.entries(words[plain.sourceLocale]?.states ?? {})) {
      const own = words[pseudoLocale]?.states[id];
      expect(kept(own?.body ?? [])).toEqual(kept(state.body));
      expect(own?.steps?.map((step) => step.id)).toEqual(state.steps?.map((step) => step.id));
      expect(own?.steps?.map(({ c }) => kept(c))).toEqual(state.steps?.map(({ c }) => kept(c)));
      expect(Object.keys(own?.answers ?? {})).toEqual(Object.keys(state.answers));
    }
  }
});

test("nothing is lost but the mirroring: every letter of the text is still there, in order", () => {
  for (const text of ["What do you see?", "Press “Continue”, {name}, 48 times", "can’t re-book"]) {
    expect(strip(pseudoText(text))).toBe(strip(text));
    expect(pseudoText(text).length).toBeGreaterThan(text.length * 1.2);
  }
});
