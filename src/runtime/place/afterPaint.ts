/** Work that waits until what was just done is on the screen. */
export interface AfterPaint {
  readonly add: (task: () => void) => void;
  /** Does now what still waits, e.g. because the page goes away. */
  readonly flush: () => void;
}

/** Of several tasks given before a frame is shown, only the last is done. */
export function afterPaint(): AfterPaint {
  let waiting: (() => void) | undefined;
  const flush = () => {
    const task = waiting;
    waiting = undefined;
    task?.();
  };
  return {
    add(task) {
      const first = !waiting;
      waiting = task;
      // A hidden page shows no frames.
      if (document.hidden) flush();
      else if (first) requestAnimationFrame(() => setTimeout(flush));
    },
    flush,
  };
}
