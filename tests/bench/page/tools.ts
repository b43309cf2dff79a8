import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../say.js';

const folder = join(import.meta.dirname, 'tools');
const packages = join(folder, 'node_modules');

/** Where the programs are that judge the page from outside. */
export const tools = {
  lighthouse: join(packages, 'lighthouse', 'cli', 'index.js'),
  validator: join(packages, 'vnu-jar', 'build', 'dist', 'vnu.jar'),
} as const;

/** Installs them as their lock says, without running any script, unless that was done; whether they are there then. */
export function installTools(): boolean {
  const areThere = (): boolean => Object.values(tools).every((path) => existsSync(path));
  if (areThere()) return true;
  say('Lighthouse and the validator of HTML are installed, which takes 200 MB');
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'ignore',
    });
  } catch {
    // whoever asks says that they are missing
  }
  return areThere();
}
