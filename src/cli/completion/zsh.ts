import type { CommandDescription, OptionDescription } from './describe-commands.js';

/** A function that completes `multaqa` in zsh, for a file `_multaqa` on its fpath or to be sourced. */
export function zshCompletion(commands: readonly CommandDescription[]): string {
  return `#compdef multaqa
# zsh completion of multaqa: multaqa completion zsh > "\${fpath[1]}/_multaqa"
_multaqa_values() {
  local -a found=(\${(f)"$(multaqa completion $1 "$PREFIX" 2>/dev/null)"})
  # An id follows its prefix at once.
  compadd -S '' -- \${(M)found:#*:}
  compadd -- \${found:#*:}
}
_multaqa() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${commands.map(({ name, description }) => `      ${quote(`${name}:${escape(description)}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(caseOf).join('\n')}
  esac
}
if [ "$funcstack[1]" = _multaqa ]; then _multaqa "$@"; else compdef _multaqa multaqa; fi
`;
}

function caseOf({ name, options, choices, values }: CommandDescription): string {
  const taken = values === undefined ? '*:file:_files' : `*:${values}:{_multaqa_values ${values}}`;
  const argument = choices.length > 0 ? `1:${name}:(${choices.join(' ')})` : taken;
  const specifications = [...options.flatMap(toSpecifications), argument].map(quote);
  return `    ${name}) _arguments ${specifications.join(' ')} ;;`;
}

/** One for each name of an option, excluding its other names. */
function toSpecifications(option: OptionDescription): readonly string[] {
  const { long, short, description, takesValue, choices, values } = option;
  const taken = values === undefined ? ':value:_files' : `:value:{_multaqa_values ${values}}`;
  const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : taken;
  const names = short === undefined ? [long] : [long, short];
  const group = names.length > 1 ? `(${names.join(' ')})` : '';
  return names.map((name) => `${group}${name}[${escape(description)}]${takesValue ? value : ''}`);
}

function escape(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
