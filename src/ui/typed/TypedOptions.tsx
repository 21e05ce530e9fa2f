import { Choice } from "../now/Choice.tsx";
import { useText } from "../text/useText.ts";
import type { Way } from "./listener.ts";

interface TypedOptionsProps {
  readonly ways: readonly Way[];
  readonly onPick: (way: Way) => void;
  readonly onNone: () => void;
  readonly onPerson: () => void;
  readonly onAnswers?: (() => void) | undefined;
}

/**
 * The ways on from a reply: what may be meant, *None of these*, a person; and where nothing was understood, the menu.
 */
export function TypedOptions({ ways, onPick, onNone, onPerson, onAnswers }: TypedOptionsProps) {
  const t = useText();
  const more = [
    ways.length > 0
      ? { id: "none", label: "typed.none", run: onNone }
      : onAnswers && { id: "answers", label: "typed.answers", run: onAnswers },
    { id: "typed-person", label: "person", run: onPerson },
  ];
  return (
    <ul className="bare answers">
      {ways.map((way) => (
        <li key={way.id}>
          <Choice data-option={way.id} label={way.label} onClick={() => onPick(way)} />
        </li>
      ))}
      {more.map(
        (one) =>
          one && (
            <li key={`-${one.id}`}>
              <Choice data-command={one.id} label={t(one.label)} onClick={one.run} />
            </li>
          ),
      )}
    </ul>
  );
}
