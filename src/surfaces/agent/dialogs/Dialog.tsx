import { type ReactNode, useLayoutEffect, useRef } from "react";
import { Label } from "../../../ui/text/Label.tsx";
import { useText } from "../../../ui/text/useText.ts";
import { KeyHint } from "../keys/KeyHint.tsx";
import { Words } from "../../../ui/text/Words.tsx";

interface DialogProps {
  /** Its `data-dialog`, for tests and styles. */
  readonly id: string;
  readonly title: string;
  /** What is to be read at once: takes the focus, as a group named by the title. */
  readonly told?: ReactNode;
  /** Something must be decided here: Escape and the close button are not there. */
  readonly firm?: boolean;
  /** Beside the title. */
  readonly tools?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A modal dialog: what is behind it can't be reached, and its own `[data-first]` gets the focus. That is a box to type in, or
 * a group: Orca says nothing of a heading or a button that takes the focus as a modal dialog opens (docs/accessibility.md).
 * Enter on a group presses the main button.
 */
export function Dialog({ id, title, told, firm, tools, onClose, children }: DialogProps) {
  const t = useText();
  const heading = `cairn-dialog-${id}`;
  const element = useRef<HTMLDialogElement>(null);
  // Before the dialog leaves the page, so that closing it gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    const first = dialog?.querySelector<HTMLElement>("[data-first]");
    // Opening gives it the focus, and passes over no other button.
    first?.setAttribute("autofocus", "");
    dialog?.showModal();
    const onKey = ({ key, repeat, target }: KeyboardEvent) => {
      if (key === "Enter" && !repeat && target === first && first?.matches("[role=group]"))
        dialog?.querySelector<HTMLElement>(".main")?.click();
    };
    dialog?.addEventListener("keydown", onKey);
    return () => {
      dialog?.removeEventListener("keydown", onKey);
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className="desk-dialog"
      data-dialog={id}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        if (!firm) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={heading}>
          <Label>{title}</Label>
        </h2>
        {tools}
        {!firm && (
          <button type="button" className="tool" data-command="close" onClick={onClose}>
            <Words>{`${t("agent.close")} `}</Words>
            <KeyHint keys="Esc" shown />
          </button>
        )}
      </div>
      {told !== undefined && (
        <div
          role="group"
          tabIndex={-1}
          data-first
          aria-labelledby={heading}
          aria-describedby={`${heading}-told`}
        >
          <div id={`${heading}-told`}>{told}</div>
        </div>
      )}
      {children}
    </dialog>
  );
}
