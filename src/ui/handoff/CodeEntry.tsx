import { type FormEvent, useState } from "react";
import { useText } from "../text/useText.ts";
import { Words } from "../text/Words.tsx";

interface CodeEntryProps {
  /** Takes a typed code or a pasted link. Gives the key of the sentence that says why it was refused, if it was. */
  readonly onCode: (typed: string) => Promise<string | undefined>;
}

/** Where a hand-off code or a link is typed or pasted, to go on from there. A refused one changes nothing. */
export function CodeEntry({ onCode }: CodeEntryProps) {
  const t = useText();
  const [refused, setRefused] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("code");
    void onCode(typeof typed === "string" ? typed : "").then(setRefused);
  };
  return (
    <form className="code-entry" onSubmit={submit} noValidate>
      <label htmlFor="cairn-code">{t("code.enter")}</label>
      <div className="code-row">
        <input
          id="cairn-code"
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="cairn-code-refused"
          aria-invalid={refused !== undefined}
        />
        <button type="submit" className="quiet" data-command="enter-code">
          {t("code.go")}
        </button>
      </div>
      <p id="cairn-code-refused" role="alert" className="hint">
        {refused && <Words>{t(refused)}</Words>}
      </p>
    </form>
  );
}
