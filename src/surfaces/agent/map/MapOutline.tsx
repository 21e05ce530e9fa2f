import { reasonText } from "./reasonText.ts";
import type { Kind } from "../../../core/guide/flow.ts";
import { Label } from "../../../ui/text/Label.tsx";
import { useText } from "../../../ui/text/useText.ts";
import { shortOf } from "../../../core/guide/names.ts";
import type { MapProps } from "./MapView.tsx";
import { walkedStates } from "./walkedStates.ts";

const kinds: readonly Kind[] = ["question", "cause", "outcome"];

/** The same map as a list: every state, where it leads, by which answers, and what of it was walked. */
export function MapOutline({ flow, map, view, words, onPick }: MapProps) {
  const t = useText();
  const walked = walkedStates(view);
  const reason = reasonText(flow, words, t);
  return (
    <div className="map-list">
      {kinds.map((kind) => (
        <div key={kind}>
          <h3>{t(`agent.map.${kind}`)}</h3>
          <ul className="bare">
            {Object.entries(flow.states).map(([id, { tags }]) => {
              if (tags[0] !== kind) return null;
              const targets = map.edges.filter(({ from }) => from === id);
              const marks = [
                ...(id === view.at
                  ? [t("agent.map.here")]
                  : walked.states.has(id)
                    ? [t("agent.map.walked")]
                    : []),
                ...(walked.tried.has(id) && id !== view.at ? [t("agent.map.tried")] : []),
              ];
              return (
                <li key={id} data-here={id === view.at || undefined}>
                  <button type="button" className="small" data-node={id} onClick={() => onPick(id)}>
                    <Label>{shortOf(words, id)}</Label>
                  </button>
                  {marks.length > 0 && <strong key={marks.join()}>{` ${marks.join(", ")}`}</strong>}
                  {targets.length > 0 && (
                    <ul className="bare hint">
                      {targets.map(({ to, by }) => (
                        <li key={to}>
                          <Label>{`${shortOf(words, to)}: ${by.map((one) => reason(id, one)).join("; ")}`}</Label>
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}
