import type { ServiceInfo } from "../../core/guide/pageData.ts";
import { SupportLine } from "./SupportLine.tsx";

/**
 * A footer for surfaces that have none of their own: there only if the guide has its help in a crisis in the footer.
 * It has a name, for the page around a frame has a footer, too.
 */
export function SupportFooter({
  service,
}: {
  readonly service: Pick<ServiceInfo, "name" | "crisis" | "emergency" | "crisisIn">;
}) {
  return (
    service.crisisIn && (
      <footer className="footer" aria-label={service.name}>
        <SupportLine service={service} place={service.crisisIn} />
      </footer>
    )
  );
}
