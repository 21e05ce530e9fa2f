import { posix, win32 } from "node:path";
import { expect, test } from "vitest";
import { folderWord } from "./folderWord.ts";
import { isBelow } from "./isBelow.ts";
import { slashed } from "./slashed.ts";

test.each([
  ["/a/b c", "/a/b c", posix, true],
  ["/a/b c/d", "/a/b c", posix, true],
  ["/a/b cd", "/a/b c", posix, false],
  ["/a", "/", posix, true],
  ["C:\\my guides\\dist", "C:\\my guides", win32, true],
  ["C:\\my guides2", "C:\\my guides", win32, false],
  ["C:\\x", "C:\\", win32, true],
])("%s below %s", (file, folder, paths, below) => {
  expect(isBelow(file, folder, paths)).toBe(below);
});

test("a path with slashes", () => {
  expect(slashed("content\\en\\my guide", win32)).toBe("content/en/my guide");
  expect(slashed("content/en/odd\\name", posix)).toBe("content/en/odd\\name");
});

test.each([
  ["/home/anna/guides", "/home/anna", posix, "guides"],
  ["/home/anna/my guides", "/home/anna", posix, '"my guides"'],
  ["/srv/guides", "/home/anna", posix, "/srv/guides"],
  ["/home/anna", "/home/anna", posix, "/home/anna"],
  ["C:\\Users\\anna\\guides", "C:\\Users\\anna", win32, "guides"],
  ["C:\\Users\\anna\\my guides", "C:\\Users\\anna", win32, '"my guides"'],
  ["D:\\my guides", "C:\\Users\\anna", win32, '"D:\\my guides"'],
])("%s from %s", (folder, cwd, paths, word) => {
  expect(folderWord(folder, cwd, paths)).toBe(word);
});
