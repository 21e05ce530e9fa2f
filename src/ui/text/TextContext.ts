import { createContext } from "react";
import { makeText, type Text } from "./makeText.ts";

/** The interface words of this surface. A context, so that two surfaces on one page can speak two languages. */
export const TextContext = createContext<Text>(makeText({}, "en"));
