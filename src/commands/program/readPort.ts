import { complain } from "./print.ts";

/** The port that was named, if one was. Anything but a port ends the program with code 2 and a plain sentence. */
export function readPort(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d{1,5}$/.test(given) && Number(given) > 0 && Number(given) < 65_536) return Number(given);
  complain(`--port ${given}: must be a number from 1 to 65535. Write e.g. "4200".`);
  process.exit(2);
}
