import { build } from "./build.ts";
import { check } from "./check.ts";
import { dev } from "./dev.ts";
import { exportFlow } from "./exportFlow.ts";
import { ledger } from "./ledger.ts";
import { lock } from "./lock.ts";
import { map } from "./map.ts";
import { newCommand } from "./new.ts";
import type { Entry } from "./program/entry.ts";
import { serve } from "./serve.ts";
import { start } from "./start.ts";
import { translated } from "./translated.ts";
import { tryCommand } from "./try.ts";
import { understand } from "./understand.ts";

/** The commands, in the order in which somebody needs them. */
export const entries: readonly Entry[] = [
  newCommand,
  dev,
  check,
  lock,
  build,
  serve,
  start,
  translated,
  ledger,
  map,
  tryCommand,
  understand,
  exportFlow,
];
