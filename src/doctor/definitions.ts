import { entityKindNames } from '../model/kinds.js';
import { definitionsOf } from '../store/definitions.js';
import { engineAt } from '../store/open-store.js';
import type { Row } from '../store/graph-reader.js';
import { list, type Check, type Finding } from './check.js';

/** Checks the constraints and indexes: without constraints ids may be duplicated, without indexes all is scanned. */
export const definitions: Check = {
  name: 'definitions',
  async run({ read, address }) {
    const held = await engineAt(address).readDefinitions(read);
    const wanted = definitionsOf(entityKindNames).map(({ text }) => partsOf(text));
    const missing = wanted.filter(({ kind, label, property }) =>
      held[kind].every((row) => !names(row, label) || !names(row, property)),
    );
    const failed = held.INDEX.filter((row) => row.includes('FAILED'));
    return {
      summary: `${wanted.length} constraints and indexes`,
      findings: findingsOf(missing, failed),
    };
  },
};

interface Definition {
  readonly kind: 'CONSTRAINT' | 'INDEX';
  readonly label: string;
  readonly property: string;
}

/** The parts of a definition of `migrate`, which writes them all in two forms. */
function partsOf(text: string): Definition {
  const [, kind, label = '', property = ''] =
    /^CREATE (CONSTRAINT|INDEX) .* FOR \(\w+:(\w+)\) (?:REQUIRE |ON \()\w+\.(\w+)/.exec(text) ?? [];
  return { kind: kind === 'CONSTRAINT' ? 'CONSTRAINT' : 'INDEX', label, property };
}

function names(row: Row, word: string): boolean {
  return row.some((value) => (Array.isArray(value) ? value.includes(word) : value === word));
}

function findingsOf(missing: readonly Definition[], failed: readonly Row[]): readonly Finding[] {
  const says = missing.map(
    ({ kind, label, property }) => `${kind.toLowerCase()} ${label}.${property}`,
  );
  const mend = 'multaqa doctor --mend creates them, and so does the next start of the server';
  return [
    ...(says.length > 0 ? [{ what: list(says, 'are missing'), mend }] : []),
    ...(failed.length > 0
      ? [{ what: `${failed.length} indexes have failed`, mend: 'drop them, then see above' }]
      : []),
  ];
}
