import type { Argument, Command, Option } from 'commander';

/** A command of the program, as its completion knows it. */
export interface CommandNode {
  /** `rules list`; empty for the program itself. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionNode[];
  /** What its first argument may be; empty where it is a file or a text. */
  readonly choices: readonly string[];
  readonly commands: readonly CommandNode[];
}

/** An option of a command. */
export interface OptionNode {
  /** `-f`; absent where it has none. */
  readonly short?: string;
  /** `--format`. */
  readonly long: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** Values it takes; empty where any is taken. */
  readonly choices: readonly string[];
}

/** Reads the commands of the program, but those that are hidden; its own options are those of the command that runs without a name. */
export function commandTree(program: Command): CommandNode {
  const root = nodeOf(program, '');
  const unnamed = root.commands.find(({ name }) => name === 'analyze');
  return { ...root, options: [...root.options, ...(unnamed?.options ?? [])] };
}

/** The program and all its commands, each before those in it. */
export function allCommands(node: CommandNode): readonly CommandNode[] {
  return [node, ...node.commands.flatMap(allCommands)];
}

/** What an option is called. */
export function namesOf({ short, long }: OptionNode): readonly string[] {
  return short === undefined ? [long] : [short, long];
}

function nodeOf(command: Command, path: string): CommandNode {
  const help = command.createHelp();
  const [argument] = command.registeredArguments;
  return {
    path,
    name: command.name(),
    description: command.description(),
    options: help.visibleOptions(command).flatMap(optionOf),
    choices: choicesOf(argument),
    commands: help
      .visibleCommands(command)
      .filter((child) => child.name() !== 'help')
      .map((child) => nodeOf(child, `${path} ${child.name()}`.trim())),
  };
}

function optionOf({ short, long, description, required, optional, argChoices = [] }: Option): readonly OptionNode[] {
  if (long === undefined || long === null) return [];
  const takesValue = required || optional;
  return [{ long, description, takesValue, choices: argChoices, ...(typeof short === 'string' && { short }) }];
}

function choicesOf(argument: Argument | undefined): readonly string[] {
  return argument?.argChoices ?? [];
}
