import { conversationRules } from "./testing/conversationRules.ts";
import { sessionRules } from "./testing/sessionRules.ts";

sessionRules(300);
conversationRules(400);
