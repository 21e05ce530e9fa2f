import type { Flow } from "../../core/guide/flow.ts";
import type { FilePlace } from "../problem.ts";
import type { Path } from "../reading/readYaml.ts";

/** A flow and where each part of it stands. */
export interface FlowFile {
  readonly file: string;
  readonly flow: Flow;
  /** The shape is right: every key and value is one that the format knows. */
  readonly sound: boolean;
  /** States of the wrong shape: of these little is known. */
  readonly wrong: ReadonlySet<string>;
  /** Place of what stands at a path of the flow, e.g. `["states", "symptom", "on", "stuck", 0, "target"]`. */
  readonly at: (path: Path, part?: "key" | "value") => FilePlace;
}
