import { Choice } from "./Choice.tsx";
import { useText } from "../text/useText.ts";

/** After the third "no" a person is offered, above the answers of a question and below those of a cause. */
export function PersonFirst({ onPerson }: { readonly onPerson: () => void }) {
  const t = useText();
  return (
    <Choice
      className="answer person"
      data-command="person"
      label={t("person")}
      help={t("person.first")}
      onClick={onPerson}
    />
  );
}
