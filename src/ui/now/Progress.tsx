import { useText } from "../text/useText.ts";

interface ProgressProps {
  readonly id: string;
  /** At most so many questions come after this one. */
  readonly more: number;
}

/** Honest progress: an upper bound that only falls within one search. */
export function Progress({ id, more }: ProgressProps) {
  const t = useText();
  return (
    <p id={id} className="eyebrow">
      {more === 0 ? t("progress.last") : t.plural("progress", more)}
    </p>
  );
}
