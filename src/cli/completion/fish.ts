import { type CommandNode, type OptionNode, allCommands } from './command-tree.ts';

/** Writes the completion for fish. */
export function fishCompletion(root: CommandNode): string {
  const lines = allCommands(root).flatMap((node) => [
    ...node.commands.map(
      (child) => `complete -c updoc -n ${when(node)} -a ${child.name} -d ${quoted(child.description)}`,
    ),
    ...(node.choices.length === 0
      ? []
      : [`complete -c updoc -f -n ${when(node)} -a ${quoted(node.choices.join(' '))}`]),
    ...node.options.map((option) => optionLine(node, option)),
  ]);
  return `# completion of updoc for fish: put this into ~/.config/fish/completions/updoc.fish\n${lines.join('\n')}\n`;
}

/** The words of the command have been written, and none of a command in it. */
function when({ path, commands }: CommandNode): string {
  const seen = path
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `__fish_seen_subcommand_from ${word}`);
  const none =
    commands.length === 0 ? [] : [`not __fish_seen_subcommand_from ${commands.map(({ name }) => name).join(' ')}`];
  return quoted([...seen, ...none].join('; and '));
}

function optionLine(node: CommandNode, { short, long, description, takesValue, choices }: OptionNode): string {
  const names = `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  const value = !takesValue ? '' : choices.length === 0 ? ' -r' : ` -x -a ${quoted(choices.join(' '))}`;
  return `complete -c updoc -n ${when(node)} ${names}${value} -d ${quoted(description)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
