import type { Element, Entity, Relation } from '../../../../src/export/element.js';
import { program } from '../../../../src/shared/program.js';
import { wholeGraph } from '../../../../src/export/read/header.js';
import { declaredProperties, readProperties } from '../../../../src/export/read/layer.js';
import { Columns } from '../../../../src/store/read-row.js';
import { entitiesOf, type GeneratedEntity } from '../../graph/entities.js';
import { relationsOf, type GeneratedRelation } from '../../graph/relations.js';
import type { GraphSize } from '../../graph/size.js';

const columns = new Columns(declaredProperties.map(({ name }) => name));

/** The elements of a generated graph as an export has them, one after another; none is kept. */
export async function* generatedElements(size: GraphSize): AsyncGenerator<Element> {
  yield await Promise.resolve<Element>({
    element: 'header',
    version: 'generated',
    selection: wholeGraph,
    truncatedBy: null,
    datasets: [],
    datasetFacts: [],
    citation: 'A generated graph.',
    generatedBy: program,
    properties: declaredProperties,
  });
  for (const entity of entitiesOf(size)) yield toEntity(entity);
  for (const relation of relationsOf(size)) yield toRelation(relation);
}

function toEntity({ id, kind, labelAr, labelEn, properties }: GeneratedEntity): Entity {
  const date = textOf(properties['date']);
  return {
    element: 'entity',
    id,
    kind,
    labelAr,
    labelEn,
    datasets: textsOf(properties['datasets']),
    contested: false,
    formerIds: [],
    names: [],
    properties: readProperties(columns.ofValues(properties)),
    validFrom: date ?? textOf(properties['founded']) ?? textOf(properties['born']),
    validTo: date,
    claims: [],
    mentions: [],
  };
}

function toRelation({ id, type, source, target, properties }: GeneratedRelation): Relation {
  const [ar, en] = [textOf(properties['roleAr']), textOf(properties['roleEn'])];
  return {
    element: 'relation',
    id,
    type,
    source,
    target,
    role: ar === undefined && en === undefined ? undefined : { ar, en },
    validFrom: textOf(properties['validFrom']),
    validTo: textOf(properties['validTo']),
    confidence: Number(properties['confidence']),
    sources: 0,
    contested: false,
    datasets: textsOf(properties['datasets']),
    claims: [],
  };
}

type Property = GeneratedEntity['properties'][string] | undefined;

function textOf(value: Property): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: Property): readonly string[] {
  return typeof value === 'object' ? value : [];
}
