import { resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { PhraseIndex } from "../../src/understand/phraseIndex.ts";
import { ownFolder } from "../../src/author/project/guidesFolder.ts";
import { bundle } from "../../src/site/scripts/bundle.ts";

/** Bytes that travel. */
export interface Size {
  readonly what: string;
  readonly gzip: number;
  readonly brotli: number;
}

/**
 * What typing costs a member: the engine without the crisis check, each index, and both together for each.
 */
export async function engineSize(indexes: readonly PhraseIndex[]): Promise<readonly Size[]> {
  const engine = size("engine", await bundle(resolve(ownFolder, "src/understand/engine.ts")));
  return [
    engine,
    ...indexes.flatMap((index) => {
      const own = size(`index, ${index.locale}`, JSON.stringify(index));
      const both = {
        what: `together, ${index.locale}`,
        gzip: engine.gzip + own.gzip,
        brotli: engine.brotli + own.brotli,
      };
      return [own, both];
    }),
  ];
}

function size(what: string, text: string): Size {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return {
    what,
    gzip: gzipSync(text, { level: 9 }).length,
    brotli: brotliCompressSync(text, quality).length,
  };
}
