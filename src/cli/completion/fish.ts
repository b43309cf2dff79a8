import type { CommandDescription, ValueKind } from './describe-commands.js';

/** Lines that complete `multaqa` in fish, for its folder `completions` or to be sourced. */
export function fishCompletion(commands: readonly CommandDescription[]): string {
  const head = '# fish completion of multaqa: multaqa completion fish | source';
  const lines = commands.flatMap(({ name, description, options, choices, values }) => {
    const inside = `complete -c multaqa -n '__fish_seen_subcommand_from ${name}'`;
    const words = wordsOf(choices, values);
    const offered = words === '' ? [] : [`${inside} -f -a ${quote(words)}`];
    return [
      `complete -c multaqa -f -n __fish_use_subcommand -a ${name} -d ${quote(description)}`,
      ...offered,
      ...options.map(
        ({ long, short, description: says, takesValue, choices: of, values: known }) =>
          `${inside} -l ${long.slice(2)}${short === undefined ? '' : ` -s ${short.slice(1)}`}${takesValue ? ' -r' : ''}${wordsOf(of, known) === '' ? '' : ` -f -a ${quote(wordsOf(of, known))}`} -d ${quote(says)}`,
      ),
    ];
  });
  return [head, ...lines].map((line) => `${line}\n`).join('');
}

function wordsOf(choices: readonly string[], values: ValueKind | undefined): string {
  const asked = values && `(multaqa completion ${values} (commandline -ct) 2>/dev/null)`;
  return [...choices, ...(asked === undefined ? [] : [asked])].join(' ');
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
