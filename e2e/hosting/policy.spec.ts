// Answers of the server are looked at, and no page.
import { expect, test } from "@playwright/test";
import { signIn } from "../support/guides.ts";

const { id } = signIn;

test("every page forbids everything it does not need", async ({ request }) => {
  for (const path of ["", `${id}/`, "nope"]) {
    const response = await request.get(path);
    const policy = response.headers()["content-security-policy"] ?? "";
    for (const part of [
      "default-src 'none'",
      "require-trusted-types-for 'script'",
      "base-uri 'none'",
      "frame-ancestors",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain("unsafe");
    expect(response.headers()["set-cookie"]).toBeUndefined();
    expect(await response.text()).toContain('http-equiv="Content-Security-Policy"');
  }
});
