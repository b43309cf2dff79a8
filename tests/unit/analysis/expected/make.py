"""Makes the tables of expected measures beside this file, once, with NetworkX.

    python -m venv VENV && VENV/bin/pip install networkx==3.6.1 numpy scipy
    VENV/bin/python tests/unit/analysis/expected/make.py
    npx prettier --write tests/unit/analysis/expected

Nodes are numbers from 0. A graph is given by its edges, or by the seed of the generator that is written
here and in `random-edges.ts`.
"""

import json
import pathlib

import networkx as nx

HERE = pathlib.Path(__file__).parent
MASK = 0xFFFFFFFF


def create_random(seed):
    """mulberry32, as in sampling.ts."""
    state = seed & MASK

    def multiply(a, b):
        return (a * b) & MASK

    def random():
        nonlocal state
        state = (state + 0x6D2B79F5) & MASK
        mixed = multiply(state ^ (state >> 15), state | 1)
        mixed ^= (mixed + multiply(mixed ^ (mixed >> 7), mixed | 61)) & MASK
        return (mixed ^ (mixed >> 14)) / 2**32

    return random


def random_edges(seed, order, size):
    """Edges within blocks of a hundred nodes four times of five, the first nodes of all being hubs."""
    random = create_random(seed)
    edges = []
    while len(edges) < size:
        a = int(random() * order)
        chance = random()
        skewed = random() * random()
        b = a - a % 100 + int(skewed * 100) if chance < 0.8 else int(skewed * order)
        edges.append([a, b])
    return edges


def squares(count):
    """Squares in a row, each joined to the next by a corner: 2 ** count shortest paths from end to end."""
    return [
        edge
        for i in range(count)
        for edge in ([3 * i, 3 * i + 1], [3 * i, 3 * i + 2], [3 * i + 1, 3 * i + 3], [3 * i + 2, 3 * i + 3])
    ]


GRAPHS = {
    "alone": {"order": 1, "edges": []},
    "pair": {"order": 2, "edges": [[0, 1]]},
    "no-edges": {"order": 4, "edges": []},
    "path": {"order": 5, "edges": [[0, 1], [1, 2], [2, 3], [3, 4]]},
    "star": {"order": 7, "edges": [[0, i] for i in range(1, 7)]},
    "bridge": {"order": 6, "edges": [[0, 1], [1, 2], [2, 0], [3, 4], [4, 5], [5, 3], [2, 3]]},
    "parts": {"order": 9, "edges": [[0, 1], [1, 2], [2, 0], [2, 3], [4, 5], [5, 6], [7, 4]]},
    "karate": {"order": 34, "edges": [[a, b] for a, b in nx.karate_club_graph().edges()]},
    "squares": {"order": 121, "edges": squares(40)},
    "random-300": {"order": 300, "generator": {"seed": 3, "size": 500}},
    "random-2000": {"order": 2000, "generator": {"seed": 7, "size": 7000}},
}


def edges_of(graph):
    if "edges" in graph:
        return graph["edges"]
    return random_edges(graph["generator"]["seed"], graph["order"], graph["generator"]["size"])


def measure(description):
    graph = nx.Graph()
    graph.add_nodes_from(range(description["order"]))
    graph.add_edges_from((a, b) for a, b in edges_of(description) if a != b)
    nodes = range(graph.number_of_nodes())

    def listed(values):
        return [values[node] for node in nodes]

    # One run falls up to 3 % short of another: the best of twelve is compared with the best of twelve.
    divisions = [nx.community.louvain_communities(graph, weight=None, seed=seed) for seed in range(12)]
    return {
        **description,
        "networkx": nx.__version__,
        "size": graph.number_of_edges(),
        "degree": listed(nx.degree_centrality(graph)),
        "closeness": listed(nx.closeness_centrality(graph, wf_improved=True)),
        "betweenness": listed(nx.betweenness_centrality(graph, normalized=True)),
        "pageRank": listed(nx.pagerank(graph, alpha=0.85, tol=1e-12, max_iter=1000, weight=None)),
        "modularity": max(nx.community.modularity(graph, division, weight=None) for division in divisions)
        if graph.size()
        else None,
    }


for name, description in GRAPHS.items():
    text = json.dumps(measure(description), separators=(",", ":"))
    (HERE / f"{name}.json").write_text(text + "\n")
