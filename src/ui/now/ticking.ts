import type { Ticks } from "./Steps.tsx";

/** The ticked steps, and what ticks one or takes its tick away. */
export function ticking(ticks: readonly string[], onTicks: (ticks: readonly string[]) => void): Ticks {
  return {
    ticks,
    onTick: (step, done) => onTicks(done ? [...ticks, step] : ticks.filter((other) => other !== step)),
  };
}
