import { useText } from "../text/useText.ts";

/** After the third "no" a person is offered, above the answers of a question and below those of a cause. */
export function PersonFirst({ onPerson }: { readonly onPerson: () => void }) {
  const t = useText();
  return (
    <button type="button" className="answer person" data-command="person" onClick={onPerson}>
      <span className="label">{t("person")}</span>
      <span className="help">{t("person.first")}</span>
    </button>
  );
}
