import { invariant } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import type { ToldEnd, ToldRelation } from '#text/sentence/scene.js';
import { tell } from '#text/sentence/tell.js';
import { today } from '../../shared/today.js';
import type { Fragment } from '../../store/statement.js';
import { relationOf, type SchemaIndex } from '../read/schema-index.js';
import { readEnd, relationTypeRead } from './fields.js';
import type { Layer } from './layer.js';
import { propertyRead } from './project.js';
import { columnAt } from './shape.js';
import type { Block, FieldCompiler, Owner, Read } from './scope.js';

/** The sentence of the relation, in the given language and from the given end. */
export const sentenceField: FieldCompiler<'sentence'> = (scope, block, owner, selection) => {
  const { relation } = owner;
  invariant(relation, 'a sentence belongs to a relation');
  const end = (node: Fragment) => readTold(block, node, owner.layer, endColumns);
  return sentenceRead(scope.index, selection.args, {
    type: relationTypeRead(block, relation),
    source: readEnd(block, owner, 'SOURCE', end),
    target: readEnd(block, owner, 'TARGET', end),
    relation: readRelation(block, owner),
  });
};

/** The readers of a sentence's parts: the relation’s type, ends and properties. */
interface SentenceReads {
  readonly type: Read;
  readonly source: Read;
  readonly target: Read;
  readonly relation: Read;
}

function sentenceRead(index: SchemaIndex, argsOfField: number, reads: SentenceReads): Read {
  return (row, args) => {
    const { sentences } = relationOf(index, reads.type(row, args) as string);
    const { lang, from } = args[argsOfField] ?? {};
    const ends = {
      source: reads.source(row, args) as ToldEnd,
      target: reads.target(row, args) as ToldEnd,
    };
    return tell(sentences, ends, reads.relation(row, args) as ToldRelation, {
      tongue: lang === 'EN' ? 'en' : 'ar',
      from: from === 'TARGET' ? 'target' : 'source',
      today: today(),
    });
  };
}

const endColumns = ['id', 'labelAr', 'labelEn', 'phrasing'] as const satisfies (keyof ToldEnd)[];

const relationColumns = [
  ...(['roleKey', 'roleAr', 'roleEn', 'validFrom', 'validTo'] as const),
  ...(['confidence', 'contested', 'phrasing'] as const),
] satisfies (keyof ToldRelation)[];

function readTold(block: Block, node: Fragment, layer: Layer, columns: readonly string[]): Read {
  return readColumns(
    columns.map((name) => [name, columnAt(block.columns.add(layer.property(node, name)))]),
  );
}

function readRelation(block: Block, owner: Owner): Read {
  return readColumns(relationColumns.map((name) => [name, propertyRead(block, owner, name)]));
}

// Not checked for each row: the projection writes these properties as declared, or not at all.
function readColumns(reads: readonly (readonly [string, Read])[]): Read {
  return (row, args): Values =>
    Object.fromEntries(reads.map(([name, read]) => [name, read(row, args) ?? null]));
}
