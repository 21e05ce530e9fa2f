import { walkRules } from "../testing/walkRules.ts";

walkRules(false);
