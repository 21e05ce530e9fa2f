import type { Hours } from "../../core/guide/pageData.ts";
import { useText } from "../text/useText.ts";

interface HoursListProps {
  readonly hours: readonly Hours[];
  readonly zone: string | undefined;
}

/** When a person can be reached. The words name the days, so that build and browser can't disagree about them. */
export function HoursList({ hours, zone }: HoursListProps) {
  const t = useText();
  return (
    <ul className="bare hint">
      {hours.map(({ by, days, from, to }) => (
        <li key={`${by} ${days.join()} ${from}`}>
          {[
            t(by ? `contact.hours.${by}` : "contact.hours", {
              days: days.map((day) => t(`day.${day}`)).join(", "),
              from,
              to,
            }),
            zone && t("contact.zone", { zone: zone.replaceAll("_", " ") }),
          ]
            .filter(Boolean)
            .join(" ")}
        </li>
      ))}
    </ul>
  );
}
