import { kindDeclaration, type EntityKind } from '../../model/kinds.js';
import { romanize } from '#text/romanize.js';
import { slugOf } from '../../claims/ids.js';
import type { CreateEntityInput, NameInput } from './action-types.js';
import { refused, Refused, type UserError } from '../apply/refused.js';
import { intendClaims } from './assert-claim.js';
import type { RecordStates } from '../apply/record-states.js';
import type { KnownIds, RecordReader } from './record-reader.js';
import { actionOf } from './run-action.js';

/** Creates an entity by the claims that name it. */
export const createEntity = actionOf(
  'CREATE_ENTITY',
  async (records, input: CreateEntityInput) => (await intendEntity(records, input)).next,
);

/** The states of records with an entity created, and its id. */
export async function intendEntity(
  records: RecordReader,
  input: CreateEntityInput & { readonly ifMissing?: boolean | null | undefined },
): Promise<{ readonly id: string; readonly next: RecordStates }> {
  refuseNames(input.names);
  const isThere =
    input.ifMissing === true &&
    typeof input.id === 'string' &&
    (await records.knownEntities([input.id])).has(input.id);
  const id = isThere && typeof input.id === 'string' ? input.id : await chooseId(records, input);
  const inputs = input.names.map(({ text, lang, nameKind, forms, evidence }, i) => ({
    subject: id,
    predicate: 'NAME',
    dataset: input.dataset,
    evidence,
    judging: { confirm: input.confirm ?? [] },
    value: { text, lang, nameKind, forms },
    path: ['names', i],
  }));
  return { id, next: await intendClaims(records, inputs, { made: [id] }) };
}

function refuseNames(names: readonly NameInput[]): void {
  if (names.length === 0) throw refused('BAD_INPUT', 'An entity needs a name.', ['names']);
  const met = new Set<string>();
  const twice: UserError[] = [];
  for (const [i, { text, lang }] of names.entries()) {
    const key = JSON.stringify([lang, text]);
    const path = ['names', String(i)];
    if (met.has(key))
      twice.push({
        code: 'BAD_INPUT',
        path,
        current: null,
        message: `The name "${text}" is given twice: give it once, with all its evidence.`,
      });
    met.add(key);
  }
  if (twice.length > 0) throw new Refused(twice);
}

const form = /^[a-z]+:[a-z0-9]+([_-][a-z0-9]+)*$/;

export async function chooseId(
  known: KnownIds,
  { kind, id, names }: CreateEntityInput,
): Promise<string> {
  if (typeof id !== 'string') return freeId(known, kind, names);
  const { prefix } = kindDeclaration(kind);
  if (!form.test(id) || !id.startsWith(`${prefix}:`))
    throw refused(
      'BAD_INPUT',
      `"${id}" cannot be the id of the kind ${kind}: it must be ${prefix}: and lower-case words joined by -.`,
      ['id'],
    );
  if (await isTaken(known, id))
    throw refused('BAD_INPUT', `There is an entity with the id or address of "${id}" already.`, [
      'id',
    ]);
  return id;
}

/** An id from the name, with a number appended if it is taken. */
async function freeId(
  known: KnownIds,
  kind: EntityKind,
  names: readonly NameInput[],
): Promise<string> {
  const words = wordsOf(names);
  if (words === undefined)
    throw refused('BAD_INPUT', 'No id can be derived from these names: give one.', ['id']);
  const wanted = `${kindDeclaration(kind).prefix}:${words}`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${String(count)}`;
    if (!(await isTaken(known, id))) return id;
  }
}

/** The words for an id: of the English name, else of one in Latin letters, else of the Arabic one. */
function wordsOf(names: readonly NameInput[]): string | undefined {
  const isTransliterated = ({ nameKind }: NameInput) => nameKind === 'TRANSLITERATION';
  const ordered = [
    ...names.filter((name) => name.lang === 'EN' && !isTransliterated(name)),
    ...names.filter(isTransliterated),
    ...names,
  ];
  return ordered
    .map(({ text }) => romanize(text).split(' ').slice(0, maxWords).join('-'))
    .find((words) => words !== '');
}

/** Maximum words in an id: a title may be a whole sentence. */
const maxWords = 8;

async function isTaken(known: KnownIds, id: string): Promise<boolean> {
  const entities = await known.knownEntities([id]);
  const slugs = await known.knownSlugs([slugOf(id)]);
  return entities.has(id) || slugs.size > 0;
}
