import { expect, it } from '@jest/globals';
import { gexf } from '../../../../src/export/formats/gexf.js';
import { writeSmall } from '../../../fixtures/export/small-graph.js';

it('widens dates to spells of whole days and keeps them as they are known', async () => {
  expect(await writeSmall(gexf)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
    <meta lastmodifieddate="2024-12-17"><creator>multaqa</creator><description>{&quot;version&quot;:&quot;7&quot;,&quot;date&quot;:&quot;2024-12-17&quot;,&quot;selection&quot;:{&quot;dataset&quot;:null,&quot;asOf&quot;:null,&quot;seeds&quot;:null,&quot;filter&quot;:null,&quot;hops&quot;:null,&quot;kinds&quot;:null,&quot;types&quot;:null,&quot;direction&quot;:null,&quot;minConfidence&quot;:null,&quot;maxNodes&quot;:null},&quot;truncatedBy&quot;:null,&quot;datasets&quot;:[&quot;article&quot;],&quot;datasetFacts&quot;:[{&quot;id&quot;:&quot;article&quot;,&quot;titleAr&quot;:&quot;المقال&quot;,&quot;titleEn&quot;:&quot;Article&quot;,&quot;description&quot;:&quot;One.&quot;}],&quot;citation&quot;:&quot;“Article”. Multaqa. content 7. 2024-12-17.&quot;,&quot;generatedBy&quot;:&quot;multaqa&quot;,&quot;documents&quot;:[{&quot;id&quot;:&quot;document:article&quot;,&quot;title&quot;:&quot;المقال&quot;,&quot;dataset&quot;:&quot;article&quot;}]}</description></meta>
    <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
    <attributes class="node" mode="static">
    <attribute id="kind" title="kind" type="string"/>
    <attribute id="labelAr" title="labelAr" type="string"/>
    <attribute id="labelEn" title="labelEn" type="string"/>
    <attribute id="formerIds" title="formerIds" type="string"/>
    <attribute id="datasets" title="datasets" type="string"/>
    <attribute id="contested" title="contested" type="boolean"/>
    <attribute id="validFrom" title="validFrom" type="string"/>
    <attribute id="validTo" title="validTo" type="string"/>
    <attribute id="founded" title="founded" type="string"/>
    <attribute id="ordinal" title="ordinal" type="long"/>
    <attribute id="names" title="names" type="string"/>
    <attribute id="claimIds" title="claimIds" type="string"/>
    <attribute id="claims" title="claims" type="string"/>
    <attribute id="mentions" title="mentions" type="string"/>
    </attributes>
    <attributes class="edge" mode="static">
    <attribute id="roleAr" title="roleAr" type="string"/>
    <attribute id="roleEn" title="roleEn" type="string"/>
    <attribute id="validFrom" title="validFrom" type="string"/>
    <attribute id="validTo" title="validTo" type="string"/>
    <attribute id="confidence" title="confidence" type="double"/>
    <attribute id="sources" title="sources" type="long"/>
    <attribute id="contested" title="contested" type="boolean"/>
    <attribute id="datasets" title="datasets" type="string"/>
    <attribute id="claimIds" title="claimIds" type="string"/>
    <attribute id="claims" title="claims" type="string"/>
    </attributes>
    <nodes>
    <node id="organization:dco" label="المنظمة"><attvalues><attvalue for="kind" value="Organization"/><attvalue for="labelAr" value="المنظمة"/><attvalue for="labelEn" value="DCO"/><attvalue for="datasets" value="[&quot;article&quot;]"/><attvalue for="contested" value="false"/><attvalue for="founded" value="2020-11"/><attvalue for="mentions" value="[{&quot;id&quot;:&quot;mention:article~0-1~organization:dco&quot;,&quot;documentId&quot;:&quot;document:article&quot;,&quot;start&quot;:0,&quot;end&quot;:1,&quot;exact&quot;:&quot;ا&quot;}]"/></attvalues></node>
    <node id="edition:dc-4" label="Fourth"><attvalues><attvalue for="kind" value="Edition"/><attvalue for="labelEn" value="Fourth"/><attvalue for="datasets" value="[&quot;article&quot;]"/><attvalue for="contested" value="false"/><attvalue for="validFrom" value="2024-12"/><attvalue for="validTo" value="2024-12"/><attvalue for="ordinal" value="4"/></attvalues><spells><spell start="2024-12-01" end="2024-12-31"/></spells></node>
    </nodes>
    <edges>
    <edge id="hosted:organization:dco~edition:dc-4" source="organization:dco" target="edition:dc-4" type="directed" kind="HOSTED" label="HOSTED"><attvalues><attvalue for="roleEn" value="host"/><attvalue for="validFrom" value="2024"/><attvalue for="confidence" value="1"/><attvalue for="sources" value="1"/><attvalue for="contested" value="false"/><attvalue for="datasets" value="[&quot;article&quot;]"/><attvalue for="claimIds" value="[&quot;claim:1&quot;]"/><attvalue for="claims" value="[{&quot;id&quot;:&quot;claim:1&quot;,&quot;predicate&quot;:&quot;HOSTED&quot;,&quot;dataset&quot;:&quot;article&quot;,&quot;rank&quot;:&quot;NORMAL&quot;,&quot;status&quot;:&quot;ACCEPTED&quot;,&quot;method&quot;:&quot;EXPLICIT&quot;,&quot;confidence&quot;:1,&quot;sources&quot;:1,&quot;contested&quot;:false,&quot;evidence&quot;:[{&quot;documentId&quot;:&quot;document:article&quot;,&quot;start&quot;:0,&quot;end&quot;:1,&quot;exact&quot;:&quot;ا&quot;}]}]"/></attvalues><spells><spell start="2024-01-01"/></spells></edge>
    </edges>
    </graph>
    </gexf>
    "
  `);
});
