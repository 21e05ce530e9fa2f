import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ownFolder } from "../author/project/guidesFolder.ts";
import { buildCli } from "../site/scripts/buildCli.ts";
import { theClient } from "../site/client/theClient.ts";

// What the package holds besides texts: the program, and the client.
const out = join(ownFolder, "built");
rmSync(out, { recursive: true, force: true });
const { folder } = await theClient();
cpSync(folder, join(out, "client"), { recursive: true });
await buildCli(out);
