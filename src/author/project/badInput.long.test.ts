import { badInputRules } from "../testing/badInputRules.ts";

badInputRules(300);
