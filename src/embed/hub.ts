import type { Hub } from "./instance.ts";
import { warn } from "./warn.ts";

/** Events and failures, told the same way by both files. */
export const hub: Hub = {
  emit(instance, event) {
    const { id, guide, version } = instance.is;
    const detail = { v: 1 as const, id, guide, version, ...event };
    // Seen all the way up. A listener that throws is reported by the browser as the page's own, and stops
    // nothing here.
    return instance.host.dispatchEvent(
      new CustomEvent(`cairn:${event.type}`, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  },
  fail(instance, reason, message) {
    if (instance.is.failed) return;
    instance.is.failed = true;
    // The launcher gives up the role of a button: from now on it is the link that it is underneath.
    if (instance.launcher) instance.launcher.role = instance.launcher.ariaExpanded = null;
    warn(message);
    hub.emit(instance, { type: "error", reason });
  },
};
