import { expect, it } from '@jest/globals';
import { gephiCsv } from '../../../../src/export/formats/gephi-csv.js';
import { neo4jCsv } from '../../../../src/export/formats/neo4j-csv.js';
import { encodeAs } from '../../../fixtures/export/elements.js';
import { gather } from '../../../fixtures/gather.js';
import { unzip } from '../../../fixtures/export/reading/read-tables.js';
import { sampleGraph } from '../../../fixtures/export/sample-graph.js';
import { smallGraph } from '../../../fixtures/export/small-graph.js';

const filesOf = async (format: typeof gephiCsv) =>
  Object.fromEntries(await unzip(await gather(encodeAs(format, smallGraph))));

it('names the columns as Gephi knows them', async () => {
  expect(await filesOf(gephiCsv)).toMatchInlineSnapshot(`
    {
      "about.json": "{"version":"7","date":"2024-12-17","selection":{"dataset":null,"asOf":null,"seeds":null,"filter":null,"hops":null,"kinds":null,"types":null,"direction":null,"minConfidence":null,"maxNodes":null},"truncatedBy":null,"datasets":["article"],"datasetFacts":[{"id":"article","titleAr":"المقال","titleEn":"Article","description":"One."}],"citation":"“Article”. Multaqa. content 7. 2024-12-17.","generatedBy":"multaqa"}
    ",
      "claims.csv": "id,subject,predicate,object,relation,valueText,valueLang,nameKind,valueNumber,valueDate,valueUnit,valueQualifier,valueTime,populationAr,populationEn,roleAr,roleEn,validFrom,validTo,ended,dataset,rank,status,method,confidence,sources,roleConfidence,roleSources,validFromConfidence,validFromSources,validToConfidence,validToSources,contested,firstSeen,lastSeen,note,phrasing,evidence,document,start,end,exact,prefix,suffix,phrase,evidenceNote,supports
    claim:1,organization:dco,HOSTED,edition:dc-4,hosted:organization:dco~edition:dc-4,,,,,,,,,,,,,,,,article,NORMAL,ACCEPTED,EXPLICIT,1,1,,,,,,,false,,,,,1,document:article,0,1,ا,,,,,
    ",
      "documents.csv": "Id,title,dataset,url,language,published,publisher,shortName,retrieved,sha256,retells,text
    document:article,المقال,article,,,,,,,,,ا
    ",
      "edges.csv": "Source,Target,Type,Id,Label,roleAr,roleEn,validFrom,validTo,confidence,sources,contested,datasets
    organization:dco,edition:dc-4,Directed,hosted:organization:dco~edition:dc-4,HOSTED,,host,2024,,1,1,false,article
    ",
      "mentions.csv": "id,entity,document,start,end,exact,note
    mention:article~0-1~organization:dco,organization:dco,document:article,0,1,ا,
    ",
      "nodes.csv": "Id,Label,kind,labelAr,labelEn,formerIds,datasets,contested,validFrom,validTo,founded,ordinal
    organization:dco,المنظمة,Organization,المنظمة,DCO,,article,false,,,2020-11,
    edition:dc-4,Fourth,Edition,,Fourth,,article,false,2024-12,2024-12,,4
    ",
    }
  `);
});

it('names the columns as the importer of Neo4j wants them', async () => {
  expect(await filesOf(neo4jCsv)).toMatchInlineSnapshot(`
    {
      "about.json": "{"version":"7","date":"2024-12-17","selection":{"dataset":null,"asOf":null,"seeds":null,"filter":null,"hops":null,"kinds":null,"types":null,"direction":null,"minConfidence":null,"maxNodes":null},"truncatedBy":null,"datasets":["article"],"datasetFacts":[{"id":"article","titleAr":"المقال","titleEn":"Article","description":"One."}],"citation":"“Article”. Multaqa. content 7. 2024-12-17.","generatedBy":"multaqa"}
    ",
      "claims.csv": "id:ID,:LABEL,subject:string,predicate:string,object:string,relation:string,valueText:string,valueLang:string,nameKind:string,valueNumber:double,valueDate:string,valueUnit:string,valueQualifier:string,valueTime:string,populationAr:string,populationEn:string,roleAr:string,roleEn:string,validFrom:string,validTo:string,ended:boolean,dataset:string,rank:string,status:string,method:string,confidence:double,sources:long,roleConfidence:double,roleSources:long,validFromConfidence:double,validFromSources:long,validToConfidence:double,validToSources:long,contested:boolean,firstSeen:string,lastSeen:string,note:string,phrasing:string
    "claim:1","Claim","organization:dco","HOSTED","edition:dc-4","hosted:organization:dco~edition:dc-4",,,,,,,,,,,,,,,,"article","NORMAL","ACCEPTED","EXPLICIT",1,1,,,,,,,false,,,,
    ",
      "documents.csv": "id:ID,:LABEL,title:string,dataset:string,url:string,language:string,published:string,publisher:string,shortName:string,retrieved:string,sha256:string,retells:string,text:string
    "document:article","Document","المقال","article",,,,,,,,,"ا"
    ",
      "evidence.csv": ":START_ID,:END_ID,:TYPE,ordinal:long,start:long,end:long,exact:string,prefix:string,suffix:string,phrase:string,evidenceNote:string,supports:string[]
    "claim:1","organization:dco","SUBJECT",,,,,,,,,
    "claim:1","document:article","EVIDENCED_BY",1,0,1,"ا",,,,,
    ",
      "mentions.csv": ":START_ID,:END_ID,:TYPE,id:string,start:long,end:long,exact:string,note:string
    "organization:dco","document:article","MENTIONED_IN","mention:article~0-1~organization:dco",0,1,"ا",
    ",
      "nodes.csv": "id:ID,:LABEL,label:string,kind:string,labelAr:string,labelEn:string,formerIds:string[],datasets:string[],contested:boolean,validFrom:string,validTo:string,founded:string,ordinal:long
    "organization:dco","Entity;Organization","المنظمة","Organization","المنظمة","DCO",,"article",false,,,"2020-11",
    "edition:dc-4","Entity;Edition","Fourth","Edition",,"Fourth",,"article",false,"2024-12","2024-12",,4
    ",
      "relationships.csv": ":START_ID,:END_ID,:TYPE,id:string,roleAr:string,roleEn:string,validFrom:string,validTo:string,confidence:double,sources:long,contested:boolean,datasets:string[]
    "organization:dco","edition:dc-4","HOSTED","hosted:organization:dco~edition:dc-4",,"host","2024",,1,1,false,"article"
    ",
    }
  `);
});

it('keeps a semicolon in a list from cutting it in two in Neo4j', async () => {
  const elements = smallGraph.map((element) =>
    element.element === 'entity' ? { ...element, datasets: ['a;b', 'c'] } : element,
  );
  const files = await unzip(await gather(encodeAs(neo4jCsv, elements)));
  expect(files.get('nodes.csv')).toContain('"a；b;c"');
});

it('has nothing in the tables for Gephi that it takes for an escape', async () => {
  const files = await unzip(await gather(encodeAs(gephiCsv, sampleGraph)));
  const tables = [...files].filter(([name]) => name !== 'about.json');
  expect(tables).toHaveLength(5);
  for (const [name, text] of tables) {
    expect([name, text.includes('\\')]).toEqual([name, false]);
  }
});
