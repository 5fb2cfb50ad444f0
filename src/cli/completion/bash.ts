import { type CommandNode, type OptionNode, allCommands, namesOf } from './command-tree.ts';

/** Writes the completion for bash; where it knows nothing, bash completes files. */
export function bashCompletion(root: CommandNode): string {
  const nodes = allCommands(root);
  return `# completion of updoc for bash: source this, or put it into ~/.local/share/bash-completion/completions/updoc
_updoc() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command='' words='' i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command \${COMP_WORDS[i]}" in
${nodes.flatMap(({ path, commands }) => commands.map((child) => enter(path, child))).join('\n')}
    esac
  done
  case "$command $previous" in
${nodes.flatMap(valueCases).join('\n')}
  esac
  case "$command" in
${nodes.map(wordsCase).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -o bashdefault -F _updoc updoc
`;
}

function enter(path: string, { name, path: inner }: CommandNode): string {
  return `      '${path} ${name}') command='${inner}' ;;`;
}

/** Behind an option that takes a value there are its choices, else files. */
function valueCases({ path, options }: CommandNode): readonly string[] {
  return options.filter(({ takesValue }) => takesValue).map((option) => valueCase(path, option));
}

function valueCase(path: string, option: OptionNode): string {
  const patterns = namesOf(option).map((name) => `'${path} ${name}'`);
  const reply = `COMPREPLY=($(compgen -W '${option.choices.join(' ')}' -- "$current")); `;
  return `    ${patterns.join(' | ')}) ${option.choices.length === 0 ? '' : reply}return ;;`;
}

function wordsCase({ path, commands, choices, options }: CommandNode): string {
  const plain = [...commands.map(({ name }) => name), ...choices].join(' ');
  const dashed = options.flatMap(namesOf).join(' ');
  return `    '${path}') if [[ $current == -* ]]; then words='${dashed}'; else words='${plain}'; fi ;;`;
}
