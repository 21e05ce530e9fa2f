import { carryOverRules } from "./testing/carryOverRules.ts";

carryOverRules(2500);
