import { expect, it } from '@jest/globals';
import { json } from '../../../../src/export/formats/json.js';
import { writeSmall } from '../../../fixtures/export/small-graph.js';

it('writes a node-link file whose edges are keyed by their ids', async () => {
  expect(await writeSmall(json)).toMatchInlineSnapshot(`
    "{"directed":true,"multigraph":true,"graph":{"version":"7","date":"2024-12-17","selection":{"dataset":null,"asOf":null,"seeds":null,"filter":null,"hops":null,"kinds":null,"types":null,"direction":null,"minConfidence":null,"maxNodes":null},"truncatedBy":null,"datasets":["article"],"datasetFacts":[{"id":"article","titleAr":"المقال","titleEn":"Article","description":"One."}],"citation":"“Article”. Multaqa. content 7. 2024-12-17.","generatedBy":"multaqa","documents":[
    {"id":"document:article","title":"المقال","dataset":"article","text":"ا"}
    ]},
    "nodes":[
    {"id":"organization:dco","label":"المنظمة","kind":"Organization","labelAr":"المنظمة","labelEn":"DCO","datasets":["article"],"contested":false,"founded":"2020-11","mentions":[{"id":"mention:article~0-1~organization:dco","documentId":"document:article","start":0,"end":1,"exact":"ا"}]},
    {"id":"edition:dc-4","label":"Fourth","kind":"Edition","labelEn":"Fourth","datasets":["article"],"contested":false,"validFrom":"2024-12","validTo":"2024-12","ordinal":4}
    ],
    "edges":[
    {"id":"hosted:organization:dco~edition:dc-4","key":"hosted:organization:dco~edition:dc-4","source":"organization:dco","target":"edition:dc-4","type":"HOSTED","roleEn":"host","validFrom":"2024","confidence":1,"sources":1,"contested":false,"datasets":["article"],"claimIds":["claim:1"],"claims":[{"id":"claim:1","predicate":"HOSTED","dataset":"article","rank":"NORMAL","status":"ACCEPTED","method":"EXPLICIT","confidence":1,"sources":1,"contested":false,"evidence":[{"documentId":"document:article","start":0,"end":1,"exact":"ا"}]}]}
    ]}
    "
  `);
});
