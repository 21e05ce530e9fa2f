import { walkRules } from "../testing/walkRules.ts";

walkRules(true);
