import type { Texts } from '../../operations/read-texts.js';
import type { CsvWishes } from '../../shared/csv.js';
import { KnownError } from '../../shared/errors.js';

type Given = Readonly<Partial<Record<'bom' | 'guard', Texts[string] | undefined>>>;

/**
 * The wishes on CSV in a query string.
 *
 * @throws KnownError `BAD_INPUT` for another value than they take, and for a file that is no CSV
 */
export function readCsvWishes({ bom, guard }: Given, isCsv: boolean): CsvWishes {
  if (bom === undefined && guard === undefined) return {};
  if (!isCsv)
    throw new KnownError('BAD_INPUT', '"bom" and "guard" are for CSV: end the name with ".csv".');
  refuseOther('bom', bom, ['true', 'false']);
  refuseOther('guard', guard, ['on', 'off']);
  return { hasMark: bom === 'true', isGuarded: guard !== 'off' };
}

function refuseOther(
  name: string,
  given: Texts[string] | undefined,
  values: readonly string[],
): void {
  if (given !== undefined && !values.some((value) => value === given))
    throw new KnownError('BAD_INPUT', `"${name}" is ${values.join(' or ')}.`);
}
