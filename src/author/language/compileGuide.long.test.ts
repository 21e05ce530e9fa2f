import { guideRules } from "./testing/guideRules.ts";

guideRules(300, 20_000);
