import { guideRules } from "./testing/guideRules.ts";

guideRules(300, 10_000);
