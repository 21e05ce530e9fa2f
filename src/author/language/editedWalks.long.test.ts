import { samples } from "../../core/testing/samples.ts";
import { editedWalkRules } from "./testing/editedWalkRules.ts";

editedWalkRules(samples(200));
