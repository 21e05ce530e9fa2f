import { type ReactNode, useEffect, useRef } from "react";
import type { ServiceInfo } from "../core/guide/pageData.ts";
import { type Command, CommandBar } from "./conversation/CommandBar.tsx";
import { SupportLine } from "./frame/SupportLine.tsx";

interface BarProps {
  readonly commands: readonly Command[];
  readonly service: Pick<ServiceInfo, "crisis" | "emergency" | "crisisIn">;
  /** Something was typed: the line with help stands out, and here, too, where the guide has it in the footer. */
  readonly help?: boolean;
  /** News, above the commands. */
  readonly children?: ReactNode;
}

/** The end of every view: news, what can always be done, and help in a crisis where the guide has it here. */
export function Bar({ commands, service, help, children }: BarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => tellHeights(bar.current), []);
  return (
    <div ref={bar} className="bar" data-help={help ? "" : undefined}>
      {children}
      <CommandBar commands={commands} />
      <SupportLine service={service} place={help ? service.crisisIn : "bar"} />
    </div>
  );
}

/**
 * The box to type in stands on the bar, and nothing that has the focus may end up below either. Both grow with the
 * reader's text size and with what is typed, so the styles are told how tall they are.
 */
function tellHeights(bar: HTMLElement | null): (() => void) | undefined {
  const box = bar?.parentElement?.querySelector<HTMLElement>(".typed-box");
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    style.setProperty("--bar", `${bar?.offsetHeight ?? 0}px`);
    style.setProperty("--box", `${box?.offsetHeight ?? 0}px`);
  });
  for (const part of [bar, box]) if (part) observer.observe(part);
  return () => observer.disconnect();
}
