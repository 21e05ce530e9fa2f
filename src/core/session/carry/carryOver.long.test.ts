import { samples } from "../../testing/samples.ts";
import { carryOverRules } from "../testing/carryOverRules.ts";

carryOverRules(samples(1200));
