import type { Command } from 'commander';
import type { Environment } from '../../config/setting-reader.js';
import { Misuse } from '../terminal/terminal.js';

/** Commands that open a graph to serve it, and so ask nobody. */
const serving: readonly string[] = ['serve'];

/**
 * Takes the server of a command from `MULTAQA_URL`, and its token from `MULTAQA_TOKEN_FILE`, unless its flags name a graph.
 *
 * @throws Misuse if the environment names two graphs, or the command cannot ask a server
 */
export function takeEnvironment(command: Command, environment: Environment): void {
  const { MULTAQA_URL: url = '', MULTAQA_TOKEN_FILE: tokenFile = '', STORE: store } = environment;
  const names = command.options.map((option) => option.attributeName());
  const isGiven = (name: string) => command.getOptionValue(name) !== undefined;
  if (url !== '' && names.includes('store') && !['url', 'store', 'data'].some(isGiven))
    takeUrl(command, url, store);
  if (tokenFile !== '' && names.includes('tokenFile') && isGiven('url') && !isGiven('tokenFile'))
    command.setOptionValueWithSource('tokenFile', tokenFile, 'env');
}

function takeUrl(command: Command, url: string, store = ''): void {
  if (serving.includes(command.name())) return;
  if (store !== '')
    throw new Misuse('MULTAQA_URL and STORE name two graphs: give --url or --store.');
  if (!command.options.some((option) => option.attributeName() === 'url'))
    throw new Misuse(
      `${command.name()} asks no server, and MULTAQA_URL names one: give --store for the graph.`,
    );
  command.setOptionValueWithSource('url', url, 'env');
}
