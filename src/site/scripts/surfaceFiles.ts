import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest, ManifestChunk } from "vite";
import type { ClientSurface } from "../client/client.ts";

/**
 * What the client build made for an entry: its script, the modules it imports at once, its styles as text.
 */
export async function surfaceFiles(dist: string, entry: string): Promise<ClientSurface> {
  const manifest = JSON.parse(await readFile(join(dist, ".vite/manifest.json"), "utf8")) as Manifest;
  const chunk = manifest[entry];
  if (!chunk) throw new Error(`The client build has no entry "${entry}".`);
  const chunks = [chunk, ...importsOf(manifest, chunk)];
  // What is imported comes first, as in the source: the order of layers is declared there, and what is later
  // wins.
  const sheets = [...new Set(chunks.toReversed().flatMap(({ css }) => css ?? []))];
  const css = await Promise.all(sheets.map((file) => readFile(join(dist, file), "utf8")));
  return {
    script: chunk.file,
    imports: chunks.slice(1).map(({ file }) => file),
    css: css.join("").trim(),
  };
}

function importsOf(manifest: Manifest, { imports = [] }: ManifestChunk): ManifestChunk[] {
  const direct = imports.flatMap((name) => manifest[name] ?? []);
  return [...new Set(direct.flatMap((chunk) => [chunk, ...importsOf(manifest, chunk)]))];
}
