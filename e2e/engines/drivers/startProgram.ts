import { type ChildProcess, spawn, type StdioOptions } from "node:child_process";
import { once } from "node:events";

/** A program that was started for a walk. */
export interface Program {
  readonly child: ChildProcess;
  /** Ends it with all that it started. Resolves when it is gone. */
  end(): Promise<void>;
}

const running = new Set<ChildProcess>();
const atExit: (() => void)[] = [];

/** What has to be done yet when this process ends before its time: `exit` handlers wait for nothing. */
export function whenCut(tidy: () => void): void {
  atExit.push(tidy);
}

/**
 * Starts a program as the head of a group of its own: WebKit's driver starts a browser, and a browser its processes, and
 * all of them are to go together. They go with this process, too, however it ends.
 */
export function startProgram(
  path: string,
  words: readonly string[],
  { env, stdio = "ignore" }: { readonly env?: NodeJS.ProcessEnv; readonly stdio?: StdioOptions } = {},
): Program {
  const child = spawn(path, words, { env, stdio, detached: true });
  running.add(child);
  return {
    child,
    async end() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, "exit");
        signal(child, "SIGTERM");
        await ended;
      }
      signal(child, "SIGKILL");
      running.delete(child);
    },
  };
}

/** To the whole group; nobody may be left in it. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // All of them are gone.
  }
}

process.once("exit", () => {
  for (const one of running) signal(one, "SIGKILL");
  for (const tidy of atExit) tidy();
});
