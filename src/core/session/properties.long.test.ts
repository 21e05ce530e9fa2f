import { samples } from "../testing/samples.ts";
import { conversationRules } from "../conversation/testing/conversationRules.ts";
import { sessionRules } from "./testing/sessionRules.ts";

sessionRules(samples(300));
conversationRules(samples(400));
