import { sentRules } from "./testing/sentRules.ts";

sentRules(600, 1000);
