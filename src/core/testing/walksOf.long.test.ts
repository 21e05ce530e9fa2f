import { walksOfRules } from "./walksOfRules.ts";

walksOfRules(100);
