import type { CommandDescription } from './describe-commands.js';

/** Script that completes `multaqa` in bash, to be sourced; it falls back to files. */
export function bashCompletion(commands: readonly CommandDescription[]): string {
  return `# bash completion of multaqa: source <(multaqa completion bash)
_multaqa() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(' ')} --help --version"
  else
    case "\${COMP_WORDS[1]}" in
${commands.map(caseOf).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _multaqa multaqa
`;
}

function caseOf({ name, options, choices }: CommandDescription): string {
  const flags = options.map(({ long }) => long);
  const values = options
    .filter(({ takesValue }) => takesValue)
    .map(
      ({ long, short, choices: of }) =>
        `          ${short === undefined ? long : `${long}|${short}`}) words="${of.join(' ')}" ;;`,
    );
  return [
    `      ${name})`,
    '        case "$before" in',
    ...values,
    `          *) words="${[...choices, ...flags].join(' ')}" ;;`,
    '        esac ;;',
  ].join('\n');
}
