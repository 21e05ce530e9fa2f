import type { Hub } from "./instance.ts";
import { page } from "./page.ts";
import { warn } from "./warn.ts";

/** Events and failures, told the same way by both files. */
export const hub: Hub = {
  emit(instance, event) {
    const { id, guide, version } = instance.is;
    const detail = { v: 1 as const, id, guide, version, ...event };
    const cancelable = event.type === "handoff";
    const custom = new CustomEvent(`cairn:${event.type}`, {
      detail,
      bubbles: true,
      composed: true,
      cancelable,
    });
    instance.host.dispatchEvent(custom);
    // A listener that throws is reported by the browser as the host's own, and stops nothing here.
    page.bus.dispatchEvent(custom);
    return !custom.defaultPrevented;
  },
  fail(instance, reason, message) {
    if (instance.is.failed) return;
    instance.is.failed = true;
    // From now on it is what it was underneath all the time: a link.
    for (const name of ["role", "aria-expanded"]) instance.launcher?.removeAttribute(name);
    warn(message);
    hub.emit(instance, { type: "error", reason });
  },
};
