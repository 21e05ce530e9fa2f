/** The id of the state a flow is in. A flow has no states inside states, so XState's value is always a string. */
export function stateOf({ value }: { readonly value: unknown }): string {
  return typeof value === "string" ? value : "";
}
