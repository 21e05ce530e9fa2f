/**
 * A flow's raw data with its short forms written out: `answer: state` becomes `answer: [{ target: state }]`.
 */
export function writtenOut(data: unknown): unknown {
  if (!isMap(data) || !isMap(data.states)) return data;
  const states = mapValues(data.states, (state) =>
    isMap(state) && isMap(state.on) ? { ...state, on: mapValues(state.on, branches) } : state,
  );
  return { ...data, states };
}

function branches(given: unknown): unknown {
  if (given === "") return [];
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  return list.map((one) => (typeof one === "string" ? { target: one } : one));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mapValues(map: Record<string, unknown>, change: (value: unknown) => unknown) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
