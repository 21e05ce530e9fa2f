import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { dev } from "./dev.ts";

it("a port that is taken ends it before anything is read, with code 1", async () => {
  const other = createServer().listen(0, "localhost");
  await new Promise((done) => other.once("listening", done));
  const { port } = other.address() as AddressInfo;
  try {
    // A folder that is not there would be told by its reader: nothing was read, and no file is watched.
    const given = { root: "/nowhere", names: [], one: { port: `${port}` }, many: {}, flags: {} };
    expect(await dev.run(given)).toBe(1);
  } finally {
    other.close();
  }
});
