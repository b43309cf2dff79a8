import { stringify } from 'yaml';
import { toCanonicalJson } from '../../shared/canonical-json.js';
import { Faults, Place } from '../../shared/yaml/faults.js';
import { parseYaml } from '../../shared/yaml/parse-yaml.js';
import { noVocabulary, type OwnVocabulary } from '../own.js';
import { readVocabulary, type VocabularyText } from './read-vocabulary.js';

/** The key of the entries of each list. */
const keys = {
  kinds: 'name',
  literals: 'predicate',
  relations: 'type',
  extend: 'type',
  roles: 'key',
  units: 'unit',
  editions: 'series',
} as const;

type Entry = Readonly<Record<string, unknown>>;

/**
 * The vocabulary of several files together: equal entries count once.
 * @throws KnownError `BAD_INPUT` with a line for each fault, such as two entries of one name that differ
 */
export function readVocabularies(texts: readonly VocabularyText[]): OwnVocabulary {
  const [first, ...others] = texts;
  if (first === undefined) return noVocabulary;
  if (others.length === 0) return readVocabulary(first);
  for (const text of texts) readVocabulary(text);
  return readVocabulary({ name: 'the vocabularies together', yaml: merge(texts) });
}

/** The entries of all, once each; sound as they are read one by one. */
function merge(texts: readonly VocabularyText[]): string {
  const faults = new Faults();
  const merged = Object.entries(keys).map(([list, key]) => {
    const kept = new Map<
      unknown,
      { readonly text: string; readonly entry: Entry; readonly place: Place }
    >();
    for (const { name, yaml } of texts) {
      const { file, content } = parseYaml(name, yaml, faults);
      const entries =
        (content as Readonly<Record<string, readonly Entry[] | undefined>> | null)?.[list] ?? [];
      for (const [at, entry] of entries.entries()) {
        const place = new Place(file, [list, at]);
        const text = toCanonicalJson(entry);
        const other = kept.get(entry[key]);
        if (other === undefined) kept.set(entry[key], { text, entry, place });
        else if (other.text !== text)
          faults.add(place, `says otherwise than ${other.place.toString()}`);
      }
    }
    return [list, [...kept.values()].map(({ entry }) => entry)] as const;
  });
  faults.throwIfAny('The vocabularies cannot be used together');
  return stringify(Object.fromEntries(merged.filter(([, entries]) => entries.length > 0)));
}
