import { groupBy } from '#text/group-by.js';
import { endsLikePlural } from '#text/sentence/arabic.js';
import { literalPredicates } from '../../model/predicates.js';
import type { Language } from '../../model/values/lists.js';
import type { Faults } from '../../shared/yaml/faults.js';
import type { DatasetContent } from '../records.js';
import type { LiteralEntry, NameEntry } from '../compile/value-entry.js';
import type { EntityEntry } from './entity-entry.js';
import type { DatasetSource } from './read-folder.js';

/**
 * Records doubts that stop no load: a name that may change with its case, a date that may be of the Hijri calendar, an entity
 * without a name in one of the languages, and one that nothing is said of in relation to others.
 */
export function warnOfSources(
  sources: readonly DatasetSource[],
  contents: readonly DatasetContent[],
  faults: Faults,
  warnings: Faults,
): void {
  const related = new Set(
    contents.flatMap(({ claims }) =>
      claims.flatMap(({ subject, object }) => (object === null ? [] : [subject, object])),
    ),
  );
  const entities = sources.flatMap((source) => source.entities);
  for (const [id, entries] of groupBy(entities, (entity) => entity.id)) {
    const [first] = entries;
    const warn = (reason: string) => warnings.add(faults.placeOf(first).in('id'), reason);
    const names = entries.flatMap((entry) => entry.names ?? []);
    for (const [lang, language] of languages)
      if (names.length > 0 && names.every((name) => name.lang !== lang))
        warn(`${id} has no ${language} name`);
    if (!related.has(id)) warn(`no relation leads to or from ${id}`);
    for (const name of names.filter((each) => mayShowCase(each, entries)))
      warnings.add(
        faults.placeOf(name).in('text'),
        `"${name.text}" may change with its case: give its accusative and genitive, "oblique", or forms without it`,
      );
    for (const literal of entries.flatMap(({ literals = [] }) => literals.filter(isEarly)))
      warnings.add(
        faults.placeOf(literal).in('value'),
        `${String(literal.value)}: a Hijri date? Dates are Gregorian, and this one lies before 1500`,
      );
  }
}

/** Whether a literal is a date before 1500, as every one of the Hijri calendar until 2076 is. */
function isEarly({ predicate, value }: LiteralEntry): boolean {
  const isDate = literalPredicates.some(
    (each) => each.predicate === predicate && each.valueType === 'DATE',
  );
  return isDate && typeof value === 'string' && value < '1500';
}

const languages: readonly (readonly [Language, string])[] = [
  ['AR', 'Arabic'],
  ['EN', 'English'],
];

/** Whether a later word of an Arabic name looks like a plural, and nobody said how the name reads. */
function mayShowCase({ text, lang }: NameEntry, entries: readonly EntityEntry[]): boolean {
  const [, ...later] = text.split(/\s/u);
  const isDeclared = entries.some(({ names = [] }) =>
    names.some((name) => name.lang === 'AR' && name.forms !== undefined),
  );
  return lang === 'AR' && !isDeclared && later.some(endsLikePlural);
}
