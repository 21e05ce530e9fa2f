import { roundTripRules } from "./testing/roundTripRules.ts";

roundTripRules(80);
