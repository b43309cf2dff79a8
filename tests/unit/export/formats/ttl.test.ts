import { expect, it } from '@jest/globals';
import { ttl } from '../../../../src/export/formats/ttl.js';
import { writeSmall } from '../../../fixtures/export/small-graph.js';

it('writes a relation as a direct triple and as a statement with its evidence', async () => {
  expect(await writeSmall(ttl)).toMatchInlineSnapshot(`
    "@prefix mq: <urn:multaqa:vocab:>.
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>.
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#>.
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#>.
    @prefix owl: <http://www.w3.org/2002/07/owl#>.
    @prefix dct: <http://purl.org/dc/terms/>.
    @prefix dcat: <http://www.w3.org/ns/dcat#>.
    @prefix void: <http://rdfs.org/ns/void#>.
    @prefix schema: <https://schema.org/>.
    @prefix prov: <http://www.w3.org/ns/prov#>.
    @prefix oa: <http://www.w3.org/ns/oa#>.

    <urn:multaqa:graph> a schema:Dataset, dcat:Dataset, void:Dataset, prov:Entity;
        schema:version "7";
        dct:issued "2024-12-17"^^xsd:date;
        mq:selection "{\\"dataset\\":null,\\"asOf\\":null,\\"seeds\\":null,\\"filter\\":null,\\"hops\\":null,\\"kinds\\":null,\\"types\\":null,\\"direction\\":null,\\"minConfidence\\":null,\\"maxNodes\\":null}";
        dct:bibliographicCitation "“Article”. Multaqa. content 7. 2024-12-17.";
        mq:generatedBy "multaqa";
        void:vocabulary <urn:multaqa:vocab:>;
        dct:title "الشبكة كلها"@ar, "The whole graph"@en;
        dct:description "“Article”. Multaqa. content 7. 2024-12-17.";
        void:subset <urn:multaqa:dataset:article>.
    <urn:multaqa:dataset:article> a dcat:Dataset, void:Dataset;
        dct:title "المقال"@ar, "Article"@en;
        dct:description "One.".
    <urn:multaqa:document:article> a mq:Document, schema:CreativeWork, prov:Entity;
        schema:name "المقال";
        mq:dataset <urn:multaqa:dataset:article>;
        schema:text "ا".
    <urn:multaqa:organization:dco> a mq:Entity, mq:Organization, schema:Organization;
        rdfs:label "المنظمة"@ar, "DCO"@en;
        schema:name "المنظمة"@ar, "DCO"@en;
        schema:foundingDate "2020-11"^^xsd:gYearMonth;
        mq:founded "2020-11"^^xsd:gYearMonth;
        mq:dataset <urn:multaqa:dataset:article>;
        mq:contested false;
        mq:mention <urn:multaqa:mention:article~0-1~organization:dco>.
    <urn:multaqa:mention:article~0-1~organization:dco> a mq:Mention, oa:Annotation;
        oa:hasBody <urn:multaqa:organization:dco>;
        oa:hasTarget <urn:multaqa:mention:article~0-1~organization:dco#part>.
    <urn:multaqa:mention:article~0-1~organization:dco#part> a oa:SpecificResource;
        oa:hasSource <urn:multaqa:document:article>;
        oa:hasSelector <urn:multaqa:mention:article~0-1~organization:dco#position>, <urn:multaqa:mention:article~0-1~organization:dco#quote>.
    <urn:multaqa:mention:article~0-1~organization:dco#position> a oa:TextPositionSelector;
        oa:start "0"^^xsd:nonNegativeInteger;
        oa:end "1"^^xsd:nonNegativeInteger.
    <urn:multaqa:mention:article~0-1~organization:dco#quote> a oa:TextQuoteSelector;
        oa:exact "ا".
    <urn:multaqa:edition:dc-4> a mq:Entity, mq:Edition, schema:Event;
        rdfs:label "Fourth"@en;
        schema:name "Fourth"@en;
        schema:startDate "2024-12"^^xsd:gYearMonth;
        schema:endDate "2024-12"^^xsd:gYearMonth;
        mq:validFrom "2024-12"^^xsd:gYearMonth;
        mq:validTo "2024-12"^^xsd:gYearMonth;
        mq:ordinal 4;
        mq:dataset <urn:multaqa:dataset:article>;
        mq:contested false.
    <urn:multaqa:organization:dco> mq:HOSTED <urn:multaqa:edition:dc-4>.
    <urn:multaqa:edition:dc-4> schema:contributor <urn:multaqa:organization:dco>.
    <urn:multaqa:hosted:organization:dco~edition:dc-4> a mq:Relation, rdf:Statement;
        rdf:subject <urn:multaqa:organization:dco>;
        rdf:predicate mq:HOSTED;
        rdf:object <urn:multaqa:edition:dc-4>;
        mq:role "host"@en;
        mq:validFrom "2024"^^xsd:gYear;
        mq:confidence "1"^^xsd:double;
        mq:sources 1;
        mq:contested false;
        mq:dataset <urn:multaqa:dataset:article>;
        mq:claim <urn:multaqa:claim:1>.
    <urn:multaqa:claim:1> a mq:Claim, rdf:Statement, prov:Entity;
        rdf:subject <urn:multaqa:organization:dco>;
        rdf:predicate mq:HOSTED;
        rdf:object <urn:multaqa:edition:dc-4>;
        mq:dataset <urn:multaqa:dataset:article>;
        mq:rank "NORMAL";
        mq:status "ACCEPTED";
        mq:method "EXPLICIT";
        mq:confidence "1"^^xsd:double;
        mq:sources 1;
        mq:contested false;
        prov:wasDerivedFrom <urn:multaqa:document:article>;
        mq:evidence <urn:multaqa:claim:1#evidence-1>.
    <urn:multaqa:claim:1#evidence-1> a oa:Annotation;
        oa:hasBody <urn:multaqa:claim:1>;
        oa:hasTarget <urn:multaqa:claim:1#part-1>.
    <urn:multaqa:claim:1#part-1> a oa:SpecificResource;
        oa:hasSource <urn:multaqa:document:article>;
        oa:hasSelector <urn:multaqa:claim:1#position-1>, <urn:multaqa:claim:1#quote-1>.
    <urn:multaqa:claim:1#position-1> a oa:TextPositionSelector;
        oa:start "0"^^xsd:nonNegativeInteger;
        oa:end "1"^^xsd:nonNegativeInteger.
    <urn:multaqa:claim:1#quote-1> a oa:TextQuoteSelector;
        oa:exact "ا".
    "
  `);
});
