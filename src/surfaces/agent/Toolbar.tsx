import { useText } from "../../ui/text/useText.ts";
import { KeyHint } from "./keys/KeyHint.tsx";
import { Words } from "../../ui/text/Words.tsx";

/** The commands that have a button of their own, in the order in which they stand. */
const tools = [
  { id: "back", keys: "⌫", shortcut: "Backspace", does: "back" },
  { id: "find", keys: "/", does: "find" },
  { id: "pick-up", keys: "p", does: "pick-up" },
  { id: "write-up", keys: "c", does: "copy" },
  { id: "new", keys: "⇧N", shortcut: "Shift+N", does: "new" },
  { id: "help", keys: "?", does: "help" },
] as const;

interface ToolbarProps {
  readonly run: Readonly<Record<(typeof tools)[number]["does"], () => void>>;
  /** The guide has codes to pick up. */
  readonly codes: boolean;
  readonly keysOn: boolean;
  readonly onKeys: (on: boolean) => void;
}

/** What can be done in every state, each with its key; and the switch for the keys. */
export function Toolbar({ run, codes, keysOn, onKeys }: ToolbarProps) {
  const t = useText();
  return (
    <div role="group" aria-label={t("agent.tools")} className="tools">
      {tools
        .filter(({ id }) => codes || id !== "pick-up")
        .map(({ id, keys, does, ...more }) => (
          <button
            key={id}
            type="button"
            className="tool"
            data-command={id}
            {...(keysOn && { "aria-keyshortcuts": "shortcut" in more ? more.shortcut : keys })}
            onClick={run[does]}
          >
            <Words>{`${t(`agent.tool.${id}`)} `}</Words>
            <KeyHint keys={keys} shown={keysOn} />
          </button>
        ))}
      <label className="choice">
        <input
          type="checkbox"
          data-command="keys"
          checked={keysOn}
          onChange={(event) => onKeys(event.target.checked)}
        />
        <Words>{t("agent.keys")}</Words>
      </label>
    </div>
  );
}
