import { editedWalkRules } from "./testing/editedWalkRules.ts";

editedWalkRules(8);
