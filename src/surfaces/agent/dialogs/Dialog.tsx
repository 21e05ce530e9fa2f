import { type ReactNode, useLayoutEffect, useRef } from "react";
import { Label } from "../../../ui/text/Label.tsx";
import { useText } from "../../../ui/text/useText.ts";
import { KeyHint } from "../KeyHint.tsx";
import { Words } from "../../../ui/text/Words.tsx";

interface DialogProps {
  /** Its `data-dialog`, for tests and styles. */
  readonly id: string;
  readonly title: string;
  /** Something must be decided here: Escape and the close button are not there. */
  readonly firm?: boolean;
  /** Beside the title. */
  readonly tools?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: what is behind it can't be reached, and its own `[data-first]` gets the focus. */
export function Dialog({ id, title, firm, tools, onClose, children }: DialogProps) {
  const t = useText();
  const heading = `cairn-dialog-${id}`;
  const element = useRef<HTMLDialogElement>(null);
  // Before the dialog leaves the page, so that closing it gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => dialog?.close();
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
      {children}
    </dialog>
  );
}
