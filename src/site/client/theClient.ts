import { join } from "node:path";
import { isInstalled, ownFolder } from "../../author/project/guidesFolder.ts";
import { type Client, readClient } from "./client.ts";

/**
 * The client: the one that the package came with, or in the repository the one that was built of these sources. That
 * takes ten seconds, once. `tell` hears of it.
 */
export async function theClient(tell: (step: string) => void = () => {}): Promise<Client> {
  if (isInstalled) return readClient(join(ownFolder, "built/client"));
  const { cachedClient } = await import("../scripts/cachedClient.ts");
  return readClient(await cachedClient(tell));
}

/** The hash of the sources that this client is or would be made of. Builds nothing. */
export async function theSources(): Promise<string> {
  if (isInstalled) return (await theClient()).sources;
  const { clientSources } = await import("../scripts/clientSources.ts");
  return clientSources();
}
