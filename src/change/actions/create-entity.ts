import { committerOf } from '../apply/apply-change.js';
import type { GraphStore } from '../../store/graph-store.js';
import { entityKinds, type EntityKind } from '../../model/kinds.js';
import { romanize } from '../../shared/text/romanize.js';
import { readerOf, type Read } from '../../store/read-row.js';
import { readKnownEntities, readKnownSlugs } from '../../claims/graph/read-known-entities.js';
import { slugOf } from '../../claims/ids.js';
import type { ActionOptions, ChangeOutcome, CreateEntityInput, NameInput } from './action-types.js';
import { refused, Refused, type UserError } from '../apply/refused.js';
import { intendClaims } from './assert-claim.js';
import type { Author } from '../../claims/log/change-record.js';
import { runAction } from './run-action.js';

/** Creates an entity by the claims that name it. */
export function createEntity(
  store: GraphStore,
  author: Author,
  input: CreateEntityInput,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  return runAction(
    committerOf(store),
    author,
    { kind: 'CREATE_ENTITY', input },
    async (reader) => {
      refuseNames(input.names);
      const id = await chooseId(readerOf(reader), input);
      const inputs = input.names.map(({ text, lang, nameKind, evidence }, i) => ({
        ...{ subject: id, predicate: 'NAME', dataset: input.dataset, evidence },
        value: { text, lang, nameKind },
        path: ['names', i],
      }));
      return { next: await intendClaims(reader, inputs, { made: [id] }) };
    },
    options,
  );
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
        ...{ code: 'BAD_INPUT', path, current: null },
        message: `The name "${text}" is given twice: give it once, with all its evidence.`,
      });
    met.add(key);
  }
  if (twice.length > 0) throw new Refused(twice);
}

const form = /^[a-z]+:[a-z0-9]+([_-][a-z0-9]+)*$/;

export async function chooseId(
  read: Read,
  { kind, id, names }: CreateEntityInput,
): Promise<string> {
  if (typeof id !== 'string') return freeId(read, kind, names);
  const { prefix } = entityKinds[kind];
  if (!form.test(id) || !id.startsWith(`${prefix}:`))
    throw refused(
      'BAD_INPUT',
      `"${id}" cannot be the id of the kind ${kind}: it must be ${prefix}: and lower-case words joined by -.`,
      ['id'],
    );
  if (await isTaken(read, id))
    throw refused('BAD_INPUT', `There is an entity with the id or address of "${id}" already.`, [
      'id',
    ]);
  return id;
}

/** An id from the name, with a number appended if it is taken. */
async function freeId(read: Read, kind: EntityKind, names: readonly NameInput[]): Promise<string> {
  const words = wordsOf(names);
  if (words === undefined)
    throw refused('BAD_INPUT', 'No id can be derived from these names: give one.', ['id']);
  const wanted = `${entityKinds[kind].prefix}:${words}`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${String(count)}`;
    if (!(await isTaken(read, id))) return id;
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

async function isTaken(read: Read, id: string): Promise<boolean> {
  const known = await readKnownEntities(read, [id]);
  const slugs = await readKnownSlugs(read, [slugOf(id)]);
  return known.has(id) || slugs.size > 0;
}
