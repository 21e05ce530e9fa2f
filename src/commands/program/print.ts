import { called } from "../../author/problems/called.ts";
import { visible } from "../../author/problems/visible.ts";

/**
 * Prints a result. What comes out of a guides folder or a command line is shown, never obeyed by the
 * terminal.
 */
export function print(text: string): void {
  console.log(visible(called(text)));
}

/** Prints what is wrong. */
export function complain(text: string): void {
  console.error(visible(called(text)));
}

/** Prints data for a program: what somebody wrote stays as it is. */
export function printJson(data: unknown, space?: number): void {
  console.log(visible(JSON.stringify(data, null, space)));
}
