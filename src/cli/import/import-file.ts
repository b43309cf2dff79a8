import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { maxDecisions } from '../../change/apply/record-states.js';
import type { ChangeFlags } from '../curation/change-options.js';
import { askForChange, type Payload } from '../curation/make-change.js';
import { useCuratedSource } from '../curation/use-curated-source.js';
import type { QuietFlag } from '../options/common-options.js';
import { createProgress } from '../output/progress.js';
import { inputError } from '../output/system-errors.js';
import type { GraphSource } from '../sources/graph-source.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended, Misuse, type Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';
import { partsOf, type Parts, type RowAct } from './parts.js';
import { readRows, type RowFault } from './read-rows.js';

export interface ImportFlags extends ChangeFlags, QuietFlag {
  readonly dataset: string;
  readonly parts?: boolean;
}

/**
 * Imports the claims of a file. Nothing is written unless all of it is sound.
 * @throws Ended if a row has a fault; all go to stderr with their places
 */
export async function importFile(
  path: string,
  flags: ImportFlags,
  terminal: Terminal,
): Promise<void> {
  const name = basename(path);
  const { rows, faults } = readRows(name, await readBytes(path));
  const made = partsOf(rows, flags.dataset);
  const own = [...faults, ...made.faults];
  if (own.length === 0 && made.parts.length > 1 && flags.parts !== true)
    throw new Misuse(
      `${name} makes ${countActs(made.parts)} acts; one change takes ${maxDecisions}. Give --parts for ${made.parts.length} changes.`,
    );
  await useCuratedSource(terminal, flags, async (source) => {
    await new Importing(name, made, flags, terminal, source).run(own);
  });
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw inputError(`"${path}"`, error);
  }
}

class Importing {
  constructor(
    readonly name: string,
    readonly made: Parts,
    readonly flags: ImportFlags,
    readonly terminal: Terminal,
    readonly source: GraphSource,
  ) {}

  /** @param own the faults that the file has by itself */
  async run(own: readonly RowFault[]): Promise<void> {
    const { parts } = this.made;
    const { quiet = parts.length < 2, dryRun = false } = this.flags;
    const { stderr } = this.terminal;
    const isTried = dryRun || parts.length > 1 || own.length > 0;
    const tried = isTried ? await this.#ask('Checking', true, quiet) : [];
    this.#endWhereFaulty([...own, ...tried.flatMap((payload, i) => this.#faultsOf(payload, i))]);
    if (dryRun) return this.#tell(tried, 'would change');
    const done = await this.#ask('Importing', false, quiet);
    for (const { change } of done)
      if (change)
        stderr.write(
          `multaqa: change ${change.number}; "multaqa undo ${change.id}" takes it back.\n`,
        );
    const left = done.length > 1 ? 'the parts before are imported; the rest is not' : undefined;
    this.#endWhereFaulty(
      done.flatMap((payload, i) => this.#faultsOf(payload, i)),
      left,
    );
    await this.#tell(done, 'changed');
  }

  async #ask(doing: string, dryRun: boolean, quiet: boolean): Promise<Payload[]> {
    const { parts } = this.made;
    const { stderr, signal } = this.terminal;
    const progress = createProgress({ stderr, doing, unit: 'acts', quiet });
    const all = countActs(parts);
    let acts = 0;
    return progress.during(async () => {
      const payloads: Payload[] = [];
      for (const part of parts) {
        signal.throwIfAborted();
        payloads.push(await this.#curate(part, dryRun));
        progress.update((acts += part.length), all);
        if (!dryRun && payloads.at(-1)?.userErrors.length !== 0) break;
      }
      return payloads;
    });
  }

  #curate(part: readonly RowAct[], dryRun: boolean): Promise<Payload> {
    const { reason } = this.flags;
    const acts = part.map(({ act }) => act());
    const requestId = this.flags.requestId ?? idOf([reason, acts]);
    return askForChange(this.source, 'curate', { acts, reason, requestId, dryRun }, this.terminal);
  }

  #faultsOf({ userErrors }: Payload, part: number): RowFault[] {
    return userErrors.map(({ path, message }) => {
      const [, index, , ...inner] = path;
      const act = this.made.parts[part]?.[Number(index)];
      const reason = message.replace(/^(acts\S*: |"acts\S*" )/, '').replace(/\.$/, '');
      return { ...(act?.placeOf(inner) ?? { line: 1 }), reason };
    });
  }

  /** @throws Ended if there are any */
  #endWhereFaulty(faults: readonly RowFault[], outcome = 'nothing was imported'): void {
    if (faults.length === 0) return;
    const lines = faults
      .toSorted((a, b) => a.line - b.line)
      .map(
        ({ line, column, reason }) =>
          `${this.name}:${line}${column ? ` ${column}` : ''}: ${reason}`,
      );
    const shown = [...new Set(lines)];
    const { stderr } = this.terminal;
    for (const line of shown.slice(0, maxShown)) stderr.write(`multaqa: ${line}.\n`);
    if (shown.length > maxShown)
      stderr.write(`multaqa: ${shown.length - maxShown} more faults are not listed.\n`);
    stderr.write(`multaqa: ${outcome}.\n`);
    throw new Ended(exitCodes.misused);
  }

  async #tell(payloads: readonly Payload[], did: string): Promise<void> {
    const count = (of: keyof Pick<Payload, 'claims' | 'entities'>) =>
      new Set(payloads.flatMap((payload) => payload[of])).size;
    const { stdout } = this.terminal;
    if (this.flags.json === true) return write(stdout, `${JSON.stringify(payloads, null, 2)}\n`);
    await write(stdout, `${did}: ${count('claims')} claims, ${count('entities')} entities\n`);
  }
}

function countActs(parts: Parts['parts']): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/** Maximum faults that are printed. */
const maxShown = 100;

/** A UUID that follows from what is asked, so that the same request makes nothing twice. */
function idOf(asked: unknown): string {
  const hex = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}
