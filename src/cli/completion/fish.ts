import type { CommandDescription } from './describe-commands.js';

/** Lines that complete `multaqa` in fish, for its folder `completions` or to be sourced. */
export function fishCompletion(commands: readonly CommandDescription[]): string {
  const head = '# fish completion of multaqa: multaqa completion fish | source';
  const lines = commands.flatMap(({ name, description, options, choices }) => {
    const inside = `complete -c multaqa -n '__fish_seen_subcommand_from ${name}'`;
    const offered = choices.length > 0 ? [`${inside} -f -a ${quote(choices.join(' '))}`] : [];
    return [
      `complete -c multaqa -f -n __fish_use_subcommand -a ${name} -d ${quote(description)}`,
      ...offered,
      ...options.map(
        ({ long, short, description: says, takesValue, choices: of }) =>
          `${inside} -l ${long.slice(2)}${short === undefined ? '' : ` -s ${short.slice(1)}`}${takesValue ? ' -r' : ''}${of.length > 0 ? ` -f -a ${quote(of.join(' '))}` : ''} -d ${quote(says)}`,
      ),
    ];
  });
  return [head, ...lines].map((line) => `${line}\n`).join('');
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
