import { type FormEvent, useEffect, useEffectEvent, useRef } from "react";
import { useText } from "../text/useText.ts";
import { onEnter } from "./onEnter.ts";
import { unpiled } from "./shownWords.ts";

interface TypedBoxProps {
  /** Whose words are typed here. */
  readonly label: string;
  readonly onFocus: () => void;
  /** `waited`: for how long (ms) it has waited already, sent to a page that could not read it yet. */
  readonly onSend: (text: string, waited: number) => void;
}

/** Where a member can type instead of tapping. What is typed stays on the page; the focus stays in the box. */
export function TypedBox({ label, onFocus, onSend }: TypedBoxProps) {
  const t = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = () => {
    const box = field.current;
    const text = box?.value.trim();
    if (!text) return;
    box!.value = "";
    onSend(text, Number(box!.dataset["waited"] ?? 0));
    delete box!.dataset["waited"];
  };
  const enter = useEffectEvent(submit);
  useEffect(() => (field.current ? onEnter(field.current, () => enter()) : undefined), []);
  return (
    <form
      className="typed-box"
      autoComplete="off"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor="cairn-typed">{label}</label>
      <div className="typed-row">
        <textarea
          ref={field}
          id="cairn-typed"
          rows={1}
          data-typed
          autoComplete="off"
          enterKeyHint="send"
          aria-describedby="cairn-typed-hint"
          onFocus={onFocus}
          onInput={({ currentTarget: box }) => {
            // Only if there is something to take out: the caret would go to the end.
            const plain = unpiled(box.value);
            if (plain !== box.value) box.value = plain;
          }}
        />
        <button type="submit" className="send" data-command="send">
          {t("typed.send")}
        </button>
      </div>
      <p id="cairn-typed-hint" className="hint">
        {t("typed.hint")}
      </p>
    </form>
  );
}
