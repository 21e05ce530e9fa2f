import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../support/fixtures.ts";
import { guidesIn, run } from "./kit.ts";

test.describe.configure({ timeout: 150_000 });

/** Changes a Spanish file, says that the translation was done, and checks. */
async function checked(file: string, from: string, to: string): Promise<{ code: number; out: string }> {
  const guides = guidesIn("examples");
  const path = join(guides, "content/es/sign-in", file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
  await run("translated", ["es", "sign-in", "--guides", guides]);
  return run("check", ["--guides", guides]);
}

test("a machine translated the name in what the agent says aloud", async () => {
  const { code, out } = await checked(
    "password.md",
    "presione “Forgot your password?”, debajo",
    "presione “¿Olvidó su contraseña?”, debajo",
  );
  expect(code).toBe(1);
  expect(out).toContain("password.md");
});

test("other quotes around a translated name do not hide it", async () => {
  for (const name of ["«No podemos iniciar su sesión aquí»", "‘No podemos iniciar su sesión aquí’"]) {
    const { code, out } = await checked("symptom.md", "Dice “We can’t sign you in here”", `Dice ${name}`);
    expect([name, code]).toEqual([name, 1]);
    expect(out).toContain("symptom.md");
  }
});

test("a message of the screen, quoted, in another language than the screen's", async () => {
  const { code, out } = await checked(
    "symptom.md",
    "Dice “We can’t sign you in right now”",
    "Dice “No podemos iniciar su sesión en este momento”",
  );
  expect(code).toBe(1);
  expect(out).toContain("symptom.md");
});

test("a name that was dropped, and one letter of another changed", async () => {
  const { code, out } = await checked(
    "symptom.md",
    "Dice “We can’t sign you in right now”",
    "Dice “We can’t sign you in right n0w”",
  );
  expect(code).toBe(1);
  expect(out).toContain("symptom.md");
});
