import type { ServiceInfo } from "../../core/guide/pageData.ts";
import { SupportLine } from "./SupportLine.tsx";

/**
 * A footer for surfaces that have none of their own: there only if the guide has its help in a crisis in the footer.
 */
export function SupportFooter({
  service,
}: {
  readonly service: Pick<ServiceInfo, "crisis" | "emergency" | "crisisIn">;
}) {
  return (
    service.crisisIn && (
      <footer className="footer">
        <SupportLine service={service} place={service.crisisIn} />
      </footer>
    )
  );
}
