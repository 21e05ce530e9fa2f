/** Names one branch of one answer: `state.answer#0`. */
export function branchId(state: string, say: string, index: number): string {
  return `${state}.${say}#${index}`;
}
