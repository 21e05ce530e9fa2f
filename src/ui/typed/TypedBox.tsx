import { type FormEvent, type KeyboardEvent, useId, useRef } from "react";
import { useText } from "../useText.ts";

interface TypedBoxProps {
  /** Whose words are typed here. */
  readonly label: string;
  readonly onFocus: () => void;
  readonly onSend: (text: string) => void;
}

/** Where a member can type instead of tapping. What is typed stays on the page; the focus stays in the box. */
export function TypedBox({ label, onFocus, onSend }: TypedBoxProps) {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = () => {
    const text = field.current?.value.trim();
    if (!text || !field.current) return;
    field.current.value = "";
    onSend(text);
  };
  return (
    <form
      className="typed-box"
      autoComplete="off"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <div className="typed-row">
        <textarea
          ref={field}
          id={id}
          rows={1}
          data-typed
          autoComplete="off"
          enterKeyHint="send"
          aria-describedby={`${id}-hint`}
          onFocus={onFocus}
          onKeyDown={(event: KeyboardEvent) => {
            // Enter while composing chooses a character.
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            submit();
          }}
        />
        <button type="submit" className="send" data-command="send">
          {t("typed.send")}
        </button>
      </div>
      <p id={`${id}-hint`} className="hint">
        {t("typed.hint")}
      </p>
    </form>
  );
}
