import { Argument, Command, CommanderError, Option } from "commander";
import { called } from "../../author/problems/called.ts";
import { guidesFolder, isInstalled } from "../../author/project/guidesFolder.ts";
import { visible } from "../../author/problems/visible.ts";
import { didYouMean } from "../../author/reading/didYouMean.ts";
import { complain } from "./print.ts";
import type { Entry } from "./entry.ts";

const codes = `
Exit codes: 0 all is well, 1 something is wrong in the guides or was not done, 2 the command was called wrongly.`;

/** The program `cairn`: all commands, read by one library. */
export function makeProgram(entries: readonly Entry[], version: string): Command {
  const program = new Command("cairn")
    .description("Makes guided conversations of help articles.")
    .version(version, "--version", "Print the version.")
    .helpOption("--help", "Say what can be typed.")
    .helpCommand("help [command]", "The same as --help.")
    .showSuggestionAfterError(false)
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .addHelpText("after", `\nExample:\n  ${call("check", "--help")}\n${codes}`);
  for (const entry of entries) program.addCommand(commandOf(entry).copyInheritedSettings(program));
  return program;
}

/** Runs the command that was called. Gives the exit code. */
export async function runProgram(program: Command, words: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(words, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (words.length > 0) complain(wrongCall(program, words, error));
    return 2;
  }
}

function commandOf({
  name,
  says,
  example,
  names = "",
  one = {},
  many = {},
  flags = {},
  run,
}: Entry): Command {
  const command = new Command(name)
    .description(says)
    .addOption(new Option("--guides <folder>", "The folder that holds flows/ and content/."))
    .addHelpText("after", `\nExample:\n  ${call(name, example)}\n${codes}`);
  for (const word of names.split(" ").filter(Boolean)) command.addArgument(new Argument(word));
  for (const [option, [value, what]] of Object.entries(one))
    command.addOption(new Option(`--${option} <${value}>`, what));
  for (const [option, [value, what, alone]] of Object.entries(many))
    command.addOption(
      alone === undefined
        ? new Option(`--${option} <${value}...>`, what)
        : new Option(`--${option} [${value}...]`, what).preset(alone),
    );
  for (const [option, what] of Object.entries(flags))
    command.addOption(new Option(`--${option}`, what).hideHelp(what === ""));
  return command.action(async () => {
    const given = new Map(
      command.options.map((option) => [
        option.long?.slice(2),
        command.getOptionValue(option.attributeName()) as unknown,
      ]),
    );
    const code = await run({
      root: guidesFolder(given.get("guides") as string | undefined),
      names: command.args,
      one: Object.fromEntries(Object.keys(one).map((key) => [key, given.get(key) as string | undefined])),
      many: Object.fromEntries(Object.keys(many).map((key) => [key, (given.get(key) as string[]) ?? []])),
      flags: Object.fromEntries(Object.keys(flags).map((key) => [key, given.get(key) === true])),
    });
    if (code !== undefined) process.exitCode = code;
  });
}

/** How a command is called here. */
function call(name: string, words: string): string {
  const dashes = words && !isInstalled ? " --" : "";
  return called(`npm run ${name}${dashes} ${words}`.trim());
}

/** What is wrong with a call, and what to type instead. */
function wrongCall(program: Command, words: readonly string[], { code, message }: CommanderError): string {
  const [name = ""] = words;
  const command = program.commands.find((one) => one.name() === name);
  const help = `See: ${called(`npm run ${command ? name : "check"} -- --help`)}`;
  const [, quoted = ""] = /'([^']*)'/.exec(message) ?? [];
  if (code === "commander.unknownCommand" || !command) {
    const names = program.commands.map((one) => one.name());
    return `"${visible(name)}": there is no such command. ${didYouMean(name, names)}`;
  }
  const usage = `Usage: ${call(name, command.usage())}`;
  if (code === "commander.unknownOption") {
    const options = command.options.filter(({ hidden }) => !hidden).flatMap(({ long }) => long ?? []);
    return `"${quoted}": there is no such option. ${didYouMean(quoted, options)}\n${help}`;
  }
  if (code === "commander.missingArgument") return `<${quoted}> is missing.\n${usage}\n${help}`;
  if (code === "commander.optionMissingArgument")
    return `"${quoted}": its value is missing.\n${usage}\n${help}`;
  if (code === "commander.excessArguments")
    return `Not understood: ${command.args.slice(command.registeredArguments.length).join(" ")}\n${usage}\n${help}`;
  return `${message}\n${usage}\n${help}`;
}
