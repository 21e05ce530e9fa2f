import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Surface } from "../../core/guide/pageData.ts";

/** A surface as the client build made it. Paths are below the base. */
export interface ClientSurface {
  readonly script: string;
  /** Modules that the script imports at once: React. */
  readonly imports: readonly string[];
  /** All styles of the surface, inlined into its pages. */
  readonly css: string;
}

/** What is the same for every guides folder, built once: all scripts and styles. */
export interface ClientParts {
  /** A hash of the sources that it was made of. */
  readonly sources: string;
  /** The document of every page, with its placeholders. */
  readonly template: string;
  readonly surfaces: Readonly<Record<Surface, ClientSurface>>;
  /** The inline script that runs before the first paint. */
  readonly early: string;
  /** The widget's files. What a build of guides knows stands in them as names: `fillEmbed.ts`. */
  readonly embed: { readonly loader: string; readonly open: string; readonly more: string };
  /** What is added to pages by the dev server. */
  readonly dev: string;
  /** Files that a site gets as they are, below `site/` of the client's folder. */
  readonly files: readonly string[];
}

/** A client build that lies in a folder. */
export interface Client extends ClientParts {
  readonly folder: string;
}

/** What is in the folder of a client, besides `site/`. */
export const partsFile = "client.json";
export const filesFolder = "site";

/** Reads a client from its folder. */
export function readClient(folder: string): Client {
  return { ...(JSON.parse(readFileSync(join(folder, partsFile), "utf8")) as ClientParts), folder };
}
