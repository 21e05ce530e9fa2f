import type { z } from "zod";
import type { serviceShape } from "./serviceShape.ts";

/** `content/service.yaml`: what belongs to the service and not to a guide. Optional keys may be missing. */
export type Service = z.infer<typeof serviceShape>;
