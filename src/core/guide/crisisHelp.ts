import type { CrisisHelp, ServiceInfo } from "./pageData.ts";

/** The country whose lines members are given. All others find theirs on the service's own page for emergencies. */
const COUNTRY = "US";
/** The number for danger to life there, where `content/service.yaml` names none. */
const DANGER = "911";

/** Which help in a crisis is shown, on every surface. */
export interface ShownHelp {
  /** The first that can be called and texted, else the first that can be called. */
  readonly line?: CrisisHelp | undefined;
  /** The first that has a page of its own. */
  readonly chat?: CrisisHelp | undefined;
  /** The number for danger to life. */
  readonly danger: string;
}

/** Of all help in a crisis that a service names, what is shown. */
export function crisisHelp({ crisis }: Pick<ServiceInfo, "crisis">): ShownHelp {
  const all = crisis[COUNTRY] ?? [];
  return {
    line: all.find(({ call, text }) => call && text) ?? all.find(({ call }) => call),
    chat: all.find(({ href }) => href),
    danger: all.find(({ call, text }) => call && !text)?.call ?? DANGER,
  };
}
