import { expect, it } from '@jest/globals';
import { cypher } from '../../../../src/export/formats/cypher.js';
import { writeSmall } from '../../../fixtures/export/small-graph.js';

it('merges documents, entities and relations by id', async () => {
  expect(await writeSmall(cypher)).toMatchInlineSnapshot(`
    "// {"version":"7","date":"2024-12-17","selection":{"dataset":null,"asOf":null,"seeds":null,"filter":null,"hops":null,"kinds":null,"types":null,"direction":null,"minConfidence":null,"maxNodes":null},"truncatedBy":null,"datasets":["article"],"datasetFacts":[{"id":"article","titleAr":"المقال","titleEn":"Article","description":"One."}],"citation":"“Article”. Multaqa. content 7. 2024-12-17.","generatedBy":"multaqa"}
    CREATE CONSTRAINT multaqa_document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
    CREATE CONSTRAINT multaqa_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
    UNWIND [
    {id: 'document:article', properties: {title: 'المقال', dataset: 'article', text: 'ا'}}
    ] AS row MERGE (n:Document {id: row.id}) SET n += row.properties;
    UNWIND [
    {id: 'organization:dco', properties: {label: 'المنظمة', kind: 'Organization', labelAr: 'المنظمة', labelEn: 'DCO', datasets: ['article'], contested: false, founded: '2020-11', mentions: '[{"id":"mention:article~0-1~organization:dco","documentId":"document:article","start":0,"end":1,"exact":"ا"}]'}}
    ] AS row MERGE (n:Entity {id: row.id}) SET n:Organization, n += row.properties;
    UNWIND [
    {id: 'edition:dc-4', properties: {label: 'Fourth', kind: 'Edition', labelEn: 'Fourth', datasets: ['article'], contested: false, validFrom: '2024-12', validTo: '2024-12', ordinal: 4}}
    ] AS row MERGE (n:Entity {id: row.id}) SET n:Edition, n += row.properties;
    UNWIND [
    {id: 'hosted:organization:dco~edition:dc-4', source: 'organization:dco', target: 'edition:dc-4', properties: {roleEn: 'host', validFrom: '2024', confidence: 1.0, sources: 1, contested: false, datasets: ['article'], claimIds: ['claim:1'], claims: '[{"id":"claim:1","predicate":"HOSTED","dataset":"article","rank":"NORMAL","status":"ACCEPTED","method":"EXPLICIT","confidence":1,"sources":1,"contested":false,"evidence":[{"documentId":"document:article","start":0,"end":1,"exact":"ا"}]}]'}}
    ] AS row MERGE (s:Entity {id: row.source}) MERGE (t:Entity {id: row.target}) MERGE (s)-[r:HOSTED {id: row.id}]->(t) SET r += row.properties;
    "
  `);
});
