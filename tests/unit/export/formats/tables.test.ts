import { expect, it } from '@jest/globals';
import { encode } from '../../../../src/export/encode.js';
import { gephiCsv } from '../../../../src/export/formats/gephi-csv.js';
import { neo4jCsv } from '../../../../src/export/formats/neo4j-csv.js';
import { from } from '../../../fixtures/export/elements.js';
import { gather } from '../../../fixtures/gather.js';
import { unzip } from '../../../fixtures/export/reading/read-tables.js';
import { smallGraph } from '../../../fixtures/export/small-graph.js';

const filesOf = async (format: typeof gephiCsv) =>
  Object.fromEntries(await unzip(await gather(encode(format, from(smallGraph)))));

it('names the columns as Gephi knows them', async () => {
  expect(await filesOf(gephiCsv)).toMatchInlineSnapshot(`
    {
      "documents.csv": "Id,title,dataset,url,language,published,retrieved,sha256,retells,text
    document:article,المقال,article,,,,,,,ا
    ",
      "edges.csv": "Source,Target,Type,Id,Label,roleAr,roleEn,validFrom,validTo,confidence,sources,contested,datasets,claimIds,claims
    organization:dco,edition:dc-4,Directed,hosted:organization:dco~edition:dc-4,HOSTED,,host,2024,,1,1,false,"[""article""]","[""claim:1""]","[{""id"":""claim:1"",""predicate"":""HOSTED"",""dataset"":""article"",""rank"":""NORMAL"",""status"":""ACCEPTED"",""method"":""EXPLICIT"",""confidence"":1,""sources"":1,""contested"":false,""evidence"":[{""documentId"":""document:article"",""start"":0,""end"":1,""exact"":""ا""}]}]"
    ",
      "nodes.csv": "Id,Label,kind,labelAr,labelEn,datasets,contested,validFrom,validTo,founded,ordinal,names,claimIds,claims
    organization:dco,المنظمة,Organization,المنظمة,DCO,"[""article""]",false,,,2020-11,,,,
    edition:dc-4,Fourth,Edition,,Fourth,"[""article""]",false,2024-12,2024-12,,4,,,
    ",
    }
  `);
});

it('names the columns as the importer of Neo4j wants them', async () => {
  expect(await filesOf(neo4jCsv)).toMatchInlineSnapshot(`
    {
      "documents.csv": "id:ID,:LABEL,title:string,dataset:string,url:string,language:string,published:string,retrieved:string,sha256:string,retells:string,text:string
    "document:article","Document","المقال","article",,,,,,,"ا"
    ",
      "nodes.csv": "id:ID,:LABEL,label:string,kind:string,labelAr:string,labelEn:string,datasets:string[],contested:boolean,validFrom:string,validTo:string,founded:string,ordinal:long,names:string,claimIds:string[],claims:string
    "organization:dco","Entity;Organization","المنظمة","Organization","المنظمة","DCO","article",false,,,"2020-11",,,,
    "edition:dc-4","Entity;Edition","Fourth","Edition",,"Fourth","article",false,"2024-12","2024-12",,4,,,
    ",
      "relationships.csv": ":START_ID,:END_ID,:TYPE,id:string,roleAr:string,roleEn:string,validFrom:string,validTo:string,confidence:double,sources:long,contested:boolean,datasets:string[],claimIds:string[],claims:string
    "organization:dco","edition:dc-4","HOSTED","hosted:organization:dco~edition:dc-4",,"host","2024",,1,1,false,"article","claim:1","[{""id"":""claim:1"",""predicate"":""HOSTED"",""dataset"":""article"",""rank"":""NORMAL"",""status"":""ACCEPTED"",""method"":""EXPLICIT"",""confidence"":1,""sources"":1,""contested"":false,""evidence"":[{""documentId"":""document:article"",""start"":0,""end"":1,""exact"":""ا""}]}]"
    ",
    }
  `);
});

it('keeps a semicolon in a list from cutting it in two in Neo4j', async () => {
  const elements = smallGraph.map((element) =>
    element.element === 'entity' ? { ...element, datasets: ['a;b', 'c'] } : element,
  );
  const files = await unzip(await gather(encode(neo4jCsv, from(elements))));
  expect(files.get('nodes.csv')).toContain('"a；b;c"');
});
