import { expect, it } from "vitest";
import type { Project } from "../../author/project/project.ts";
import { fillEmbed } from "./fillEmbed.ts";

const project = {
  locales: ["en", "pt-BR"],
  sourceLocale: "en",
  interfaceWords: { en: { "widget.launcher": "Help `me`", "widget.held": "Held" }, "pt-BR": {} },
  service: { colour: "#1d6152" },
} as unknown as Project;
const embed = {
  loader: "var a=__CAIRN__;",
  open: "var w=e=>__CAIRN_WORDS__[e];f(__CAIRN_MORE__);",
  more: "var h=e=>__CAIRN_HELD__[e];",
};

it("puts the words, the colours and the names of the files into the scripts", () => {
  const { files, modules } = fillEmbed(embed, project);
  const [open, more] = Object.keys(files);
  expect(modules).toBe("assets/embed-*");
  expect(open).toMatch(/^assets\/embed-open-[0-9a-f]{8}\.js$/);
  expect(files[more!]).toBe('var h=e=>({en:`Held`,"pt-BR":`Held`})[e];');
  expect(files[open!]).toContain(`f(\`${more!.slice("assets/".length)}\`)`);
  expect(files["embed.js"]).toMatch(
    /^var a=\{open:`[0-9a-f]{8}`,more:`[0-9a-f]{8}`,launcher:\{en:`Help \\`me\\``,"pt-BR":`Help \\`me\\``\},accent:\[`#\w{6}`,`#\w{6}`\]\};$/,
  );
});

it("another word is another name, and a script that asks for something else stops the build", () => {
  const names = (one: Project) => Object.keys(fillEmbed(embed, one).files);
  const other = { ...project, interfaceWords: { en: { "widget.held": "Other" }, "pt-BR": {} } };
  expect(names(other)).not.toEqual(names(project));
  expect(() => fillEmbed({ ...embed, more: "x(__CAIRN_OTHER__)" }, project)).toThrow("__CAIRN_OTHER__");
});
