import { kindOfId } from '../../claims/ids.js';
import { maxDecisions } from '../../change/apply/record-states.js';
import { getOrMake } from '#text/get-or-make.js';
import type { Column, Row, RowFault } from './read-rows.js';
import { claimOf, documentOf, evidenceOf, faultsOf } from './row-claim.js';

/** A place in the file. */
export type RowPlace = Pick<RowFault, 'line' | 'column'>;

/** An act that rows of the file ask for. */
export interface RowAct {
  /** Makes it anew each time: a long table has several acts for each row. */
  readonly act: () => Readonly<Record<string, object>>;
  /** The place of a part of the act, by its path: `evidence`, `0`, `exact`. */
  readonly placeOf: (path: readonly string[]) => RowPlace;
}

export interface Parts {
  /** Lists of acts, each of whole rows and one change. */
  readonly parts: readonly (readonly RowAct[])[];
  readonly faults: readonly RowFault[];
}

/**
 * The acts of rows, in parts that stand by themselves: each makes the entities and documents that its rows name, where they are
 * not there yet.
 */
export function partsOf(rows: readonly Row[], dataset: string): Parts {
  const faults = rows.flatMap(faultsOf);
  const faultyLines = new Set(faults.map(({ line }) => line));
  const sound = rows.filter(({ line }) => !faultyLines.has(line));
  const makers = new Makers(sound, dataset);
  const parts: RowAct[][] = [];
  let part: RowAct[] = [];
  let made = new Set<string>();
  for (const row of sound) {
    let needed = makers.of(row, made);
    const own = statingOf(row, dataset);
    if (part.length + needed.length + own.length > maxDecisions) {
      parts.push(part);
      [part, made] = [[], new Set()];
      needed = makers.of(row, made);
    }
    for (const [id, act] of needed) {
      made.add(id);
      part.push(act);
    }
    part.push(...own);
  }
  return {
    parts: [...parts, ...(part.length > 0 ? [part] : [])],
    faults: [...faults, ...makers.faults],
  };
}

interface Named {
  readonly row: Row;
  readonly column: 'subject_ar' | 'subject_en';
  readonly text: string;
}

/** Acts that make what rows name, by the ids of that. */
class Makers {
  readonly faults: RowFault[] = [];
  readonly #documents = new Map<string, Row>();
  readonly #names = new Map<string, Named[]>();
  readonly #dataset: string;

  constructor(rows: readonly Row[], dataset: string) {
    this.#dataset = dataset;
    for (const row of rows) {
      const { subject = '', url, title } = row.cells;
      if (url !== undefined || title !== undefined) this.#addDocument(row);
      for (const column of ['subject_ar', 'subject_en'] as const) {
        const text = row.cells[column];
        if (text !== undefined)
          getOrMake(this.#names, subject, () => new Array<Named>()).push({ row, column, text });
      }
    }
  }

  /** The acts that make what a row rests on, in their order, but for what is made already. */
  of(row: Row, made: ReadonlySet<string>): (readonly [string, RowAct])[] {
    const { subject = '', object = '' } = row.cells;
    const named = [...new Set([subject, object])].filter(
      (id) => this.#names.has(id) && !made.has(id),
    );
    const cited = [row, ...named.flatMap((id) => this.#named(id).map((each) => each.row))];
    const documents = [...new Set(cited.map(documentOf))];
    return [
      ...documents.flatMap((id) => {
        const told = made.has(id) ? undefined : this.#documents.get(id);
        return told ? [[id, this.#makeDocument(id, told)] as const] : [];
      }),
      ...named.map((id) => [id, this.#makeEntity(id)] as const),
    ];
  }

  #addDocument(row: Row): void {
    const { url, title } = row.cells;
    const told = this.#documents.get(documentOf(row));
    if (url === undefined || title === undefined) {
      const column = url === undefined ? 'url' : 'title';
      this.faults.push({ line: row.line, column, reason: 'a new document needs url and title' });
      return;
    }
    if (!told) this.#documents.set(documentOf(row), row);
    else if (told.cells.url !== url || told.cells.title !== title)
      this.faults.push({
        line: row.line,
        column: 'document',
        reason: `line ${told.line} has another url or title of it`,
      });
  }

  #makeDocument(id: string, { line, cells }: Row): RowAct {
    const { url, title = '', language = /\p{Script=Arabic}/u.test(title) ? 'ar' : 'en' } = cells;
    const key = id.slice('document:'.length);
    const made = { key, url, title, language, dataset: this.#dataset, ifMissing: true };
    return {
      act: () => ({ createDocument: made }),
      placeOf: ([part = '']) => ({ line, column: part === 'key' ? 'document' : columnOf([part]) }),
    };
  }

  #makeEntity(id: string): RowAct {
    const named = this.#named(id);
    const kind = kindOfId(id);
    const first: RowPlace = { line: named[0]?.row.line ?? 1, column: 'subject' };
    const names = new Map<string, { readonly at: Named; readonly evidence: object[] }>();
    for (const each of named) {
      const name = getOrMake(names, JSON.stringify([each.column, each.text]), () => ({
        at: each,
        evidence: [],
      }));
      name.evidence.push(...evidenceOf(each.row));
    }
    const entries = [...names.values()];
    const make = () => ({
      kind,
      id,
      dataset: this.#dataset,
      ifMissing: true,
      names: entries.map(({ at, evidence }) => ({
        text: at.text,
        lang: at.column === 'subject_ar' ? 'AR' : 'EN',
        evidence,
      })),
    });
    return {
      act: () => ({ create: make() }),
      placeOf: ([list, index, ...inner]) => {
        const at = list === 'names' ? entries[Number(index)]?.at : undefined;
        const isCited = inner[0] === 'evidence' || inner[0] === 'value';
        return at ? { line: at.row.line, column: isCited ? columnOf(inner) : at.column } : first;
      },
    };
  }

  #named(id: string): readonly Named[] {
    return this.#names.get(id) ?? [];
  }
}

/** The acts that state the claim of a row, if it has one. */
function statingOf(row: Row, dataset: string): RowAct[] {
  const { line, cells } = row;
  if (cells.predicate === undefined) return [];
  const placeOf = (path: readonly string[]) => ({ line, column: columnOf(path) });
  const { rank } = cells;
  const as = rank === undefined ? undefined : `line-${line}`;
  return [
    { act: () => ({ assert: { ...claimOf(row, dataset), as } }), placeOf },
    ...(as === undefined ? [] : [{ act: () => ({ rank: { claim: `new:${as}`, rank } }), placeOf }]),
  ];
}

const columnsByPart: Readonly<Record<string, Column>> = {
  roleKey: 'role',
  roleAr: 'role_ar',
  roleEn: 'role_en',
  validFrom: 'from',
  validTo: 'to',
  key: 'population',
  ar: 'population_ar',
  en: 'population_en',
  text: 'value',
  number: 'value',
  date: 'value',
  note: 'note',
};
const own: ReadonlySet<string> = new Set([
  ...[
    'subject',
    'predicate',
    'object',
    'lang',
    'unit',
    'qualifier',
    'time',
    'rank',
    'ended',
    'url',
  ],
  ...['title', 'language', 'confirm', 'value', 'document', 'exact', 'start', 'end', 'supports'],
]);

/** The column of a part of a claim, a value or a piece of evidence; undefined if none has it. */
function columnOf(path: readonly string[]): Column | undefined {
  const part = path.findLast((each) => !/^\d+$/.test(each)) ?? '';
  if (path[0] === 'evidence') {
    if (part === 'evidence') return 'document';
    if (part === 'note') return 'says';
  }
  return columnsByPart[part] ?? (own.has(part) ? (part as Column) : undefined);
}
