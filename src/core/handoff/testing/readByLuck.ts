import fc from "fast-check";
import { carryOver } from "../../session/carry/carryOver.ts";
import { replay } from "../../walk/replay.ts";
import { alphabet } from "../alphabet.ts";
import { decodeHandoff } from "../decodeHandoff.ts";
import { kettle } from "./codes.ts";

/**
 * How many of so many random strings are read as codes: one in 29² of short ones, one in 29³ of long ones, and always
 * the same. Throws if what is read gives a trail that does not apply.
 */
export function readByLuck(runs: number): number {
  const unit = fc.constantFrom(...Array.from(alphabet));
  const typed = fc.string({ unit, minLength: 1, maxLength: 24, size: "max" });
  let read = 0;
  fc.assert(
    fc.property(fc.noBias(typed), (code) => {
      const decoded = decodeHandoff("kettle", code);
      if (!decoded.ok) return true;
      read += 1;
      return replay(kettle, carryOver(kettle, decoded.trail).session.trail).rest.length === 0;
    }),
    { numRuns: runs, seed: 1 },
  );
  return read;
}
