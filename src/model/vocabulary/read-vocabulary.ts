import { createHash } from 'node:crypto';
import { isJsonObject } from '../../shared/json-object.js';
import { Faults, Place } from '../../shared/yaml/faults.js';
import { parseYaml } from '../../shared/yaml/parse-yaml.js';
import { readTyped } from '../../shared/yaml/read-typed.js';
import { noVocabulary, type OwnVocabulary } from '../own.js';
import { checkVocabulary } from './check-vocabulary.js';
import { readPackageWords } from './package-words.js';
import { toVocabulary } from './to-vocabulary.js';
import { VocabularyFile } from './vocabulary-file.js';

/** The format of `vocabulary.yaml` that this version reads. */
export const vocabularyFormat = 1;

const maxBytes = 256 * 1024;
const keys = 'kinds, literals, relations, extend, roles, units and editions';

/** The text of a vocabulary, under the name that its faults have. */
export interface VocabularyText {
  readonly name: string;
  readonly yaml: string;
}

/** A vocabulary, with the entries of its file that are the package's too. */
export interface ReadVocabulary {
  readonly vocabulary: OwnVocabulary;
  readonly warnings: readonly string[];
}

/**
 * The vocabulary of a file.
 * @throws KnownError `BAD_INPUT` with a line for each fault
 */
export function readVocabulary(text: VocabularyText): OwnVocabulary {
  const faults = new Faults();
  const read = checkVocabularyText(text, faults);
  faults.throwIfAny('The vocabulary cannot be used');
  if (read === null) throw new Error('A vocabulary without faults is read.');
  return read.vocabulary;
}

/** The same with its warnings; null for a faulty one, whose faults are recorded. */
export function checkVocabularyText(
  { name, yaml }: VocabularyText,
  faults: Faults,
): ReadVocabulary | null {
  const before = faults.found.length;
  const file = readForm(name, yaml, faults);
  if (file === null || faults.found.length > before) return null;
  const known = checkVocabulary(file, readPackageWords(), faults);
  if (faults.found.length > before) return null;
  if (Object.values(file).every((list) => !Array.isArray(list)))
    return { vocabulary: noVocabulary, warnings: [] };
  const sha256 = createHash('sha256').update(yaml).digest('hex');
  return {
    vocabulary: toVocabulary(file, known, { yaml, sha256, format: vocabularyFormat }),
    warnings: [...known].map(
      (join) => `${faults.placeOf(join).toString()}: is the package’s too, and is left out`,
    ),
  };
}

function readForm(name: string, yaml: string, faults: Faults): VocabularyFile | null {
  const size = Buffer.byteLength(yaml);
  const place = new Place({ name, lineOf: () => null });
  if (size > maxBytes) return faults.add(place, `has ${size} bytes, ${maxBytes} at most are taken`);
  const newer = formatIn(yaml);
  if (newer > vocabularyFormat) return faults.add(place, refusalOfFormat(newer));
  // An empty file, or one of comments alone, adds nothing.
  if (newer === 0) return new VocabularyFile();
  return readTyped(VocabularyFile, { name, source: yaml, keys }, faults);
}

/** The sentence for a format that a later version has. */
export function refusalOfFormat(format: number): string {
  return `is of format ${format}; this Multaqa reads ${vocabularyFormat}: update it`;
}

/** The format that a text names, before anything else of it is understood; 0 for a text without content. */
function formatIn(yaml: string): number {
  const { content } = parseYaml('', yaml, new Faults());
  if (content === null) return 0;
  const format = isJsonObject(content) ? content['format'] : undefined;
  return typeof format === 'number' ? format : 1;
}
