import type { append } from "../../../core/session/edit.ts";
import type { refit } from "../../../core/session/refit.ts";
import type { viewOf } from "../../../core/session/view.ts";

/**
 * What parts that come later do with a session. They are handed it: whatever such a part imports of what a surface has, the
 * bundler puts into a file of its own, and every page pays for that.
 */
export interface Walk {
  readonly append: typeof append;
  readonly refit: typeof refit;
  readonly viewOf: typeof viewOf;
}
