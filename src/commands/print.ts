import { visible } from "../author/words/visible.ts";

/**
 * Prints a result. What comes out of a guides folder or a command line is shown, never obeyed by the
 * terminal.
 */
export function print(text: string): void {
  console.log(visible(text));
}

/** Prints what is wrong. */
export function complain(text: string): void {
  console.error(visible(text));
}
