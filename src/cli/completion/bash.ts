import type { CommandDescription, ValueKind } from './describe-commands.js';

/** Script that completes `multaqa` in bash, to be sourced; it falls back to files. */
export function bashCompletion(commands: readonly CommandDescription[]): string {
  return `# bash completion of multaqa: source <(multaqa completion bash)
_multaqa() {
  local line=\${COMP_LINE:0:COMP_POINT} words= typed
  read -ra typed <<< "$line"
  [[ $line == *[[:space:]] ]] && typed+=('')
  local word=\${typed[-1]} before=\${typed[-2]}
  if [ "\${#typed[@]}" -eq 2 ]; then
    words="${commands.map(({ name }) => name).join(' ')} --help --version"
  else
    case "\${typed[1]}" in
${commands.map(caseOf).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  # An id follows its prefix at once.
  [[ $COMPREPLY == *: ]] && compopt -o nospace 2>/dev/null
  # Bash replaces what follows the last colon alone.
  case "$word" in *:*) [[ $COMP_WORDBREAKS == *:* ]] && COMPREPLY=("\${COMPREPLY[@]#"\${word%:*}:"}") ;; esac
}
complete -o default -F _multaqa multaqa
`;
}

/** Words among which bash chooses. */
function wordsOf(choices: readonly string[], values: ValueKind | undefined): string {
  const asked = values && `$(multaqa completion ${values} "$word" 2>/dev/null)`;
  return [...choices, ...(asked === undefined ? [] : [asked])].join(' ');
}

function caseOf({ name, options, choices, values: ofArguments }: CommandDescription): string {
  const flags = options.map(({ long }) => long);
  const values = options
    .filter(({ takesValue }) => takesValue)
    .map(
      ({ long, short, choices: of, values: known }) =>
        `          ${short === undefined ? long : `${long}|${short}`}) words="${wordsOf(of, known)}" ;;`,
    );
  return [
    `      ${name})`,
    '        case "$before" in',
    ...values,
    `          *) words="${wordsOf([...choices, ...flags], ofArguments)}" ;;`,
    '        esac ;;',
  ].join('\n');
}
