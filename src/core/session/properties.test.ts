import { conversationRules } from "../conversation/testing/conversationRules.ts";
import { sessionRules } from "./testing/sessionRules.ts";

sessionRules(30);
conversationRules(40);
