import { type CommandNode, type OptionNode, namesOf } from './command-tree.ts';

/** Writes the completion for zsh. */
export function zshCompletion(root: CommandNode): string {
  return `#compdef updoc
# completion of updoc for zsh: put this as _updoc into a folder of $fpath
${functionOf(root, '_updoc')}
if [ "$funcstack[1]" = _updoc ]; then _updoc "$@"; else compdef _updoc updoc; fi
`;
}

/** A function for a command and those for the commands in it, which it calls. */
function functionOf(node: CommandNode, name: string): string {
  const inner = node.commands.map((child) => functionOf(child, `${name}_${child.name.replaceAll('-', '_')}`));
  const specs = [...node.options.map(specOf), lastSpec(node)].map((spec) => `    ${spec}`).join(' \\\n');
  return [
    ...inner,
    node.commands.length === 0 ? `${name}() {\n  _arguments \\\n${specs}\n}` : branching(node, name, specs),
  ].join('\n');
}

function branching({ commands }: CommandNode, name: string, specs: string): string {
  const described = commands.map((child) => `    ${quoted(`${child.name}:${child.description}`)}`).join('\n');
  const cases = commands.map(
    (child) => `    ${child.name}) shift words; (( CURRENT-- )); ${name}_${child.name.replaceAll('-', '_')} ;;`,
  );
  return `${name}() {
  local -a commands=(
${described}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
  fi
  case "$words[2]" in
${cases.join('\n')}
    *) _arguments \\
${specs} ;;
  esac
}`;
}

/** Arguments are files, but where only some words are taken. */
function lastSpec({ choices }: CommandNode): string {
  return choices.length === 0 ? `'*:file:_files'` : `'*:choice:(${choices.join(' ')})'`;
}

function specOf(option: OptionNode): string {
  const names = namesOf(option);
  const text = `[${option.description.replace(/[[\]\\]/g, '\\$&')}]`;
  const value = !option.takesValue
    ? ''
    : option.choices.length === 0
      ? ':value:_files'
      : `:value:(${option.choices.join(' ')})`;
  const tail = quoted(`${text}${value}`);
  return names.length === 1 ? `'*'${names[0]}${tail}` : `'*'{${names.join(',')}}${tail}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
