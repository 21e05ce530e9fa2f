import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../support/fixtures.ts";
import { guidesIn, run } from "./kit.ts";

test.describe.configure({ timeout: 150_000 });

/** Changes a Spanish file, says that the translation was done, and checks. */
async function checked(file: string, from: string, to: string): Promise<{ code: number; out: string }> {
  const guides = guidesIn("own");
  const path = join(guides, "content/es/sign-in", file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
  await run("translated", ["es", "sign-in", "--guides", guides]);
  return run("check", ["--guides", guides]);
}

test("a machine translated the name in what the agent says aloud", async () => {
  const { code, out } = await checked(
    "closed-room-banner.md",
    "el banner que dice en inglés “Restart Therapy”, reiniciar la terapia",
    "el banner que dice “Reiniciar terapia”",
  );
  expect(code).toBe(1);
  expect(out).toContain("closed-room-banner.md");
});

test("other quotes around a translated name do not hide it", async () => {
  for (const name of ["«Continuar»", "‘Continuar’"]) {
    const { code, out } = await checked("symptom.md", "Presiono “Continue” y", `Presiono ${name} y`);
    expect([name, code]).toEqual([name, 1]);
    expect(out).toContain("symptom.md");
  }
});

test("a message of the screen, quoted, in another language than the screen's", async () => {
  const { code, out } = await checked(
    "symptom.md",
    "Dice “No session credits available”",
    "Dice “No hay créditos de sesión disponibles”",
  );
  expect(code).toBe(1);
  expect(out).toContain("symptom.md");
});

test("a name that was dropped, and one letter of another changed", async () => {
  const { code, out } = await checked(
    "symptom.md",
    "Dice “Sorry, something went wrong 500”",
    "Dice “Sorry, something went wrong 50O”",
  );
  expect(code).toBe(1);
  expect(out).toContain("symptom.md");
});
