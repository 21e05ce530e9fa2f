import type { Flow } from "./flow.ts";

/** The id of the state where a person is reached. The checks allow one; an invented flow may have none. */
export function personState({ states }: Flow): string | undefined {
  return Object.keys(states).find((id) => states[id]?.tags.includes("person"));
}
