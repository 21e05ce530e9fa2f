import { useContext } from "react";
import type { Text } from "./makeText.ts";
import { TextContext } from "./TextContext.ts";

/** The interface words around this component. */
export function useText(): Text {
  return useContext(TextContext);
}
