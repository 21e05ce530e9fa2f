import { type ReactNode, useState } from "react";

interface FoldProps {
  /** Its `data-command`. */
  readonly command: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** Something longer behind one line. Not `<details>`: closed, it must still be printed, in every browser. */
export function Fold({ command, label, children }: FoldProps) {
  const id = `cairn-fold-${command}`;
  const [open, setOpen] = useState(false);
  return (
    <div>
      <button
        type="button"
        className="quiet fold"
        data-command={command}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} className={open ? undefined : "print-only"}>
        {children}
      </div>
    </div>
  );
}
