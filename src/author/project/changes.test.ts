import { changeRules } from "../testing/changeRules.ts";

changeRules(10);
