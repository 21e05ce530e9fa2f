import { sentRules } from "./testing/sentRules.ts";

sentRules(15, 20);
