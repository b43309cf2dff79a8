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
import { idOfImport, idOfPart } from './import-id.js';
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
  const bytes = await readBytes(path);
  const { rows, faults } = readRows(name, bytes);
  const made = partsOf(rows, flags.dataset);
  const own = [...faults, ...made.faults];
  if (own.length === 0 && made.parts.length > 1 && flags.parts !== true)
    throw new Misuse(
      `${name} makes ${countActs(made.parts)} acts; one change takes ${maxDecisions}. Give --parts for ${made.parts.length} changes.`,
    );
  if (made.parts.length > 1 && flags.requestId !== undefined)
    throw new Misuse('--request-id is the id of one change: leave it out for several.');
  const id = idOfImport(bytes, flags.dataset);
  await useCuratedSource(terminal, flags, async (source) => {
    await new Importing(name, id, made, flags, terminal, source).run(own);
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
    /** See {@link idOfImport}. */
    readonly id: string,
    readonly made: Parts,
    readonly flags: ImportFlags,
    readonly terminal: Terminal,
    readonly source: GraphSource,
  ) {}

  /** @param own the faults that the file has by itself */
  async run(own: readonly RowFault[]): Promise<void> {
    const { parts } = this.made;
    const { quiet = parts.length < 2, dryRun = false } = this.flags;
    const isTried = dryRun || parts.length > 1 || own.length > 0;
    const tried: Payload[] = [];
    if (isTried) await this.#ask('Checking', true, quiet, tried);
    this.#endWhereFaulty([...own, ...tried.flatMap((payload, i) => this.#faultsOf(payload, i))]);
    if (dryRun) return this.#tell(tried, 'would change');
    const done: Payload[] = [];
    try {
      await this.#ask('Importing', false, quiet, done);
      const faults = done.flatMap((payload, i) => this.#faultsOf(payload, i));
      this.#endWhereFaulty(faults, done.length > 1 ? 'the rest is not imported' : undefined);
    } finally {
      this.#tellMade(done);
    }
    await this.#tell(done, 'changed');
  }

  /** Says which changes were made, and how to take them back or go on: also where a part failed. */
  #tellMade(done: readonly Payload[]): void {
    const { parts } = this.made;
    const { stderr } = this.terminal;
    const sound = done.filter(({ userErrors }) => userErrors.length === 0);
    const numbers = sound.flatMap(({ change }) => change?.number ?? []);
    const [only] = sound;
    if (parts.length === 1 && only?.change)
      stderr.write(
        `multaqa: change ${only.change.number}; "multaqa undo ${only.change.id}" takes it back.\n`,
      );
    if (parts.length === 1) return;
    // A part without an answer may be made nonetheless.
    const least = sound.length === done.length ? 'at least ' : '';
    if (sound.length < parts.length)
      stderr.write(
        `multaqa: ${least}${sound.length} of ${parts.length} parts are imported. Import the table again to go on: nothing is made twice.\n`,
      );
    if (numbers.length > 0)
      stderr.write(
        `multaqa: ${numbers.length} ${numbers.length === 1 ? 'change' : 'changes'}, ${Math.min(...numbers)} to ${Math.max(...numbers)}; "multaqa undo --import ${this.id}" takes them back.\n`,
      );
  }

  /** Asks for each part in turn, and adds its result to `payloads`; a change that is refused is the last. */
  async #ask(doing: string, dryRun: boolean, quiet: boolean, payloads: Payload[]): Promise<void> {
    const { parts } = this.made;
    const { stderr, signal } = this.terminal;
    const progress = createProgress({ stderr, doing, unit: 'acts', quiet });
    const all = countActs(parts);
    let acts = 0;
    await progress.during(async () => {
      for (const part of parts) {
        signal.throwIfAborted();
        const payload = await this.#curate(part, dryRun);
        // Hundreds of parts have more effects than are worth keeping unprinted.
        payloads.push(this.flags.json === true ? payload : { ...payload, effects: [] });
        progress.update((acts += part.length), all);
        if (!dryRun && payloads.at(-1)?.userErrors.length !== 0) break;
      }
    });
  }

  #curate(part: readonly RowAct[], dryRun: boolean): Promise<Payload> {
    const { reason } = this.flags;
    const acts = part.map(({ act }) => act());
    const requestId = this.flags.requestId ?? idOfPart(this.id, [reason, acts]);
    return askForChange(this.source, 'curate', { acts, reason, requestId, dryRun }, this.terminal);
  }

  #faultsOf({ userErrors }: Payload, part: number): RowFault[] {
    return userErrors.map(({ path, message }) => {
      const [, index, , ...inner] = path;
      const act = this.made.parts[part]?.[Number(index)];
      const reason = message.replace(/^(acts\S*: |"acts\S*" )/, '').replace(/\.$/, '');
      return { ...(act?.placeOf(inner) ?? ({ line: 1 } satisfies Partial<RowFault>)), reason };
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
