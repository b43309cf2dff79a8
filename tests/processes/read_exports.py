"""Prints, as JSON, the graph that tools of others read from the exports in a folder.

Usage: read_exports.py FOLDER, which holds sample.json, sample.graphml, sample.gexf, sample.ttl, sample.nt,
sample.jsonld, and the unpacked tables in gephi-csv/ and neo4j-csv/.
"""

import json
import pathlib
import sys

import networkx
import pandas
import rdflib

MQ = rdflib.Namespace("urn:multaqa:vocab:")
RDF = rdflib.RDF
ID_START = len("urn:multaqa:")


def of_networkx(graph, id_of_edge):
    return {
        "entities": {
            node: {"kind": data["kind"], "labelAr": data.get("labelAr"), "labelEn": data.get("labelEn")}
            for node, data in graph.nodes(data=True)
        },
        "relations": {
            id_of_edge(key, data): {"source": source, "target": target, "claims": claim_ids(data)}
            for source, target, key, data in graph.edges(keys=True, data=True)
        },
    }


def claim_ids(data):
    ids = data.get("claimIds", [])
    return json.loads(ids) if isinstance(ids, str) else ids


def of_rdflib(graph):
    def ids(values):
        return sorted(str(value)[ID_START:] for value in values)

    def label(entity, lang):
        found = [str(text) for text in graph.objects(entity, rdflib.RDFS.label) if text.language == lang]
        return found[0] if found else None

    def kind(entity):
        types = [str(type) for type in graph.objects(entity, RDF.type) if type in MQ and type != MQ.Entity]
        return types[0].removeprefix(str(MQ))

    return {
        "entities": {
            str(entity)[ID_START:]: {
                "kind": kind(entity),
                "labelAr": label(entity, "ar"),
                "labelEn": label(entity, "en"),
            }
            for entity in graph.subjects(RDF.type, MQ.Entity)
        },
        "relations": {
            str(relation)[ID_START:]: {
                "source": str(graph.value(relation, RDF.subject))[ID_START:],
                "target": str(graph.value(relation, RDF.object))[ID_START:],
                "claims": ids(graph.objects(relation, MQ.claim)),
            }
            for relation in graph.subjects(RDF.type, MQ.Relation)
        },
    }


def claims_by_relation(folder, claim, relation):
    """The ids of claims by their relation, each once however many pieces of evidence it has."""
    rows = pandas.read_csv(folder / "claims.csv", dtype=str, keep_default_na=False)
    rows = rows[rows[relation] != ""].drop_duplicates(claim)
    return {key: list(some[claim]) for key, some in rows.groupby(relation)}


def of_pandas(folder, nodes, edges, columns, claims):
    def read(file):
        return pandas.read_csv(folder / file, dtype=str, keep_default_na=False)

    def known(value):
        return value or None

    return {
        "entities": {
            row[columns["id"]]: {
                "kind": row[columns["kind"]],
                "labelAr": known(row[columns["labelAr"]]),
                "labelEn": known(row[columns["labelEn"]]),
            }
            for _, row in read(nodes).iterrows()
        },
        "relations": {
            row[columns["relation"]]: {
                "source": row[columns["source"]],
                "target": row[columns["target"]],
                "claims": claims.get(row[columns["relation"]], []),
            }
            for _, row in read(edges).iterrows()
        },
    }


GEPHI = {
    "id": "Id", "kind": "kind", "labelAr": "labelAr", "labelEn": "labelEn",
    "relation": "Id", "source": "Source", "target": "Target",
}  # fmt: skip
NEO4J = {
    "id": "id:ID", "kind": "kind:string", "labelAr": "labelAr:string", "labelEn": "labelEn:string",
    "relation": "id:string", "source": ":START_ID", "target": ":END_ID",
}  # fmt: skip


def main(folder):
    with open(folder / "sample.json", encoding="utf-8") as file:
        node_link = networkx.node_link_graph(json.load(file), edges="edges")
    graphml = networkx.read_graphml(folder / "sample.graphml", force_multigraph=True)
    gexf = networkx.read_gexf(folder / "sample.gexf", version="1.3")
    if not gexf.is_multigraph():
        gexf = networkx.MultiDiGraph(gexf)
    read = {
        "json": of_networkx(node_link, lambda key, data: key),
        "graphml": of_networkx(graphml, lambda key, data: data["id"]),
        "gexf": of_networkx(gexf, lambda key, data: data["id"]),
        "gephi-csv": of_pandas(
            folder / "gephi-csv", "nodes.csv", "edges.csv", GEPHI,
            claims_by_relation(folder / "gephi-csv", "id", "relation"),
        ),
        "neo4j-csv": of_pandas(
            folder / "neo4j-csv", "nodes.csv", "relationships.csv", NEO4J,
            claims_by_relation(folder / "neo4j-csv", "id:ID", "relation:string"),
        ),
    }  # fmt: skip
    for name, parser in {"ttl": "turtle", "nt": "nt", "jsonld": "json-ld"}.items():
        graph = rdflib.Graph()
        graph.parse(folder / f"sample.{name}", format=parser)
        read[name] = of_rdflib(graph)
    json.dump(read, sys.stdout)


main(pathlib.Path(sys.argv[1]))
