import { called } from "../../author/problems/called.ts";
import { visible } from "../../author/problems/visible.ts";

/** Who waits longer than this is told what for, in ms. */
const LONG_MS = 2000;

/** Says on stderr what is being done. */
export interface Progress {
  readonly tell: (step: string) => void;
  /** Nothing is being done any more: a terminal's line goes away. */
  readonly done: () => void;
}

/**
 * A terminal shows each step, in one line, until the next. Elsewhere a step is a line of its own, and only from the third
 * second on: what is quick says nothing.
 */
export function progress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const start = Date.now();
  return {
    tell(step) {
      const text = visible(called(step)).replaceAll("\n", " ");
      if (stream.isTTY)
        stream.write(`\r\u001b[K${text.slice(0, Math.max(20, (stream.columns ?? 80) - 2))} …`);
      else if (Date.now() - start > LONG_MS) stream.write(`${text} …\n`);
    },
    done() {
      if (stream.isTTY) stream.write("\r\u001b[K");
    },
  };
}
