import { expect, it } from '@jest/globals';
import { graphml } from '../../../../src/export/formats/graphml.js';
import { writeSmall } from '../../../fixtures/export/small-graph.js';

it('declares typed keys before the graph', async () => {
  expect(await writeSmall(graphml)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
    <key id="graph-version" for="graph" attr.name="version" attr.type="string"/>
    <key id="graph-date" for="graph" attr.name="date" attr.type="string"/>
    <key id="graph-selection" for="graph" attr.name="selection" attr.type="string"/>
    <key id="graph-truncatedBy" for="graph" attr.name="truncatedBy" attr.type="string"/>
    <key id="graph-datasets" for="graph" attr.name="datasets" attr.type="string"/>
    <key id="graph-datasetFacts" for="graph" attr.name="datasetFacts" attr.type="string"/>
    <key id="graph-citation" for="graph" attr.name="citation" attr.type="string"/>
    <key id="graph-generatedBy" for="graph" attr.name="generatedBy" attr.type="string"/>
    <key id="graph-documents" for="graph" attr.name="documents" attr.type="string"/>
    <key id="node-label" for="node" attr.name="label" attr.type="string"/>
    <key id="node-kind" for="node" attr.name="kind" attr.type="string"/>
    <key id="node-labelAr" for="node" attr.name="labelAr" attr.type="string"/>
    <key id="node-labelEn" for="node" attr.name="labelEn" attr.type="string"/>
    <key id="node-formerIds" for="node" attr.name="formerIds" attr.type="string"/>
    <key id="node-datasets" for="node" attr.name="datasets" attr.type="string"/>
    <key id="node-contested" for="node" attr.name="contested" attr.type="boolean"/>
    <key id="node-validFrom" for="node" attr.name="validFrom" attr.type="string"/>
    <key id="node-validTo" for="node" attr.name="validTo" attr.type="string"/>
    <key id="node-founded" for="node" attr.name="founded" attr.type="string"/>
    <key id="node-ordinal" for="node" attr.name="ordinal" attr.type="long"/>
    <key id="node-names" for="node" attr.name="names" attr.type="string"/>
    <key id="node-claimIds" for="node" attr.name="claimIds" attr.type="string"/>
    <key id="node-claims" for="node" attr.name="claims" attr.type="string"/>
    <key id="node-mentions" for="node" attr.name="mentions" attr.type="string"/>
    <key id="edge-id" for="edge" attr.name="id" attr.type="string"/>
    <key id="edge-label" for="edge" attr.name="label" attr.type="string"/>
    <key id="edge-type" for="edge" attr.name="type" attr.type="string"/>
    <key id="edge-roleAr" for="edge" attr.name="roleAr" attr.type="string"/>
    <key id="edge-roleEn" for="edge" attr.name="roleEn" attr.type="string"/>
    <key id="edge-validFrom" for="edge" attr.name="validFrom" attr.type="string"/>
    <key id="edge-validTo" for="edge" attr.name="validTo" attr.type="string"/>
    <key id="edge-confidence" for="edge" attr.name="confidence" attr.type="double"/>
    <key id="edge-sources" for="edge" attr.name="sources" attr.type="long"/>
    <key id="edge-contested" for="edge" attr.name="contested" attr.type="boolean"/>
    <key id="edge-datasets" for="edge" attr.name="datasets" attr.type="string"/>
    <key id="edge-claimIds" for="edge" attr.name="claimIds" attr.type="string"/>
    <key id="edge-claims" for="edge" attr.name="claims" attr.type="string"/>
    <graph edgedefault="directed">
    <data key="graph-version">7</data><data key="graph-date">2024-12-17</data><data key="graph-selection">{&quot;dataset&quot;:null,&quot;asOf&quot;:null,&quot;seeds&quot;:null,&quot;filter&quot;:null,&quot;hops&quot;:null,&quot;kinds&quot;:null,&quot;types&quot;:null,&quot;direction&quot;:null,&quot;minConfidence&quot;:null,&quot;maxNodes&quot;:null}</data><data key="graph-datasets">[&quot;article&quot;]</data><data key="graph-datasetFacts">[{&quot;id&quot;:&quot;article&quot;,&quot;titleAr&quot;:&quot;المقال&quot;,&quot;titleEn&quot;:&quot;Article&quot;,&quot;description&quot;:&quot;One.&quot;}]</data><data key="graph-citation">“Article”. Multaqa. content 7. 2024-12-17.</data><data key="graph-generatedBy">multaqa</data>
    <data key="graph-documents">[{&quot;id&quot;:&quot;document:article&quot;,&quot;title&quot;:&quot;المقال&quot;,&quot;dataset&quot;:&quot;article&quot;,&quot;text&quot;:&quot;ا&quot;}]</data>
    <node id="organization:dco"><data key="node-label">المنظمة</data><data key="node-kind">Organization</data><data key="node-labelAr">المنظمة</data><data key="node-labelEn">DCO</data><data key="node-datasets">[&quot;article&quot;]</data><data key="node-contested">false</data><data key="node-founded">2020-11</data><data key="node-mentions">[{&quot;id&quot;:&quot;mention:article~0-1~organization:dco&quot;,&quot;documentId&quot;:&quot;document:article&quot;,&quot;start&quot;:0,&quot;end&quot;:1,&quot;exact&quot;:&quot;ا&quot;}]</data></node>
    <node id="edition:dc-4"><data key="node-label">Fourth</data><data key="node-kind">Edition</data><data key="node-labelEn">Fourth</data><data key="node-datasets">[&quot;article&quot;]</data><data key="node-contested">false</data><data key="node-validFrom">2024-12</data><data key="node-validTo">2024-12</data><data key="node-ordinal">4</data></node>
    <edge id="hosted:organization:dco·edition:dc-4" source="organization:dco" target="edition:dc-4"><data key="edge-id">hosted:organization:dco~edition:dc-4</data><data key="edge-label">HOSTED</data><data key="edge-type">HOSTED</data><data key="edge-roleEn">host</data><data key="edge-validFrom">2024</data><data key="edge-confidence">1</data><data key="edge-sources">1</data><data key="edge-contested">false</data><data key="edge-datasets">[&quot;article&quot;]</data><data key="edge-claimIds">[&quot;claim:1&quot;]</data><data key="edge-claims">[{&quot;id&quot;:&quot;claim:1&quot;,&quot;predicate&quot;:&quot;HOSTED&quot;,&quot;dataset&quot;:&quot;article&quot;,&quot;rank&quot;:&quot;NORMAL&quot;,&quot;status&quot;:&quot;ACCEPTED&quot;,&quot;method&quot;:&quot;EXPLICIT&quot;,&quot;confidence&quot;:1,&quot;sources&quot;:1,&quot;contested&quot;:false,&quot;evidence&quot;:[{&quot;documentId&quot;:&quot;document:article&quot;,&quot;start&quot;:0,&quot;end&quot;:1,&quot;exact&quot;:&quot;ا&quot;}]}]</data></edge>
    </graph>
    </graphml>
    "
  `);
});
