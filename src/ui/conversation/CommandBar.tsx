import { useText } from "../text/useText.ts";

export interface Command {
  /** Its `data-command`, and the key of its words. */
  readonly id: string;
  readonly run: () => void;
  /** The key of shorter words, for a bar too narrow for the others. */
  readonly short?: string;
}

/** What can be done now, in one bar. What can't is not there. */
export function CommandBar({ commands }: { readonly commands: readonly Command[] }) {
  const t = useText();
  return (
    <fieldset aria-label={t("commands")} className="commands">
      {commands.map(({ id, run, short }) => (
        <button key={id} type="button" className="command" data-command={id} onClick={run}>
          <span className={short && "wide-only"}>{t(id)}</span>
          {short && <span className="narrow-only">{t(short)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
