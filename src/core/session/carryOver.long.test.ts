import { carryOverRules } from "./testing/carryOverRules.ts";

carryOverRules(1200);
