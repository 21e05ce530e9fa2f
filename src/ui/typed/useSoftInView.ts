import { useEffect, useRef } from "react";
import type { Exchange } from "./useTyped.ts";

/** Where the line of help stands once a message answered the question. */
export function useSoftInView(exchange: Exchange | undefined) {
  const soft = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It stands above the new heading, which has just come to the top of the screen.
    if (exchange?.type === "answered") soft.current?.scrollIntoView({ block: "start" });
  }, [exchange]);
  return soft;
}
