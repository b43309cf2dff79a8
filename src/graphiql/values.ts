interface Tied {
  readonly id: string;
  readonly label: string;
  readonly relationCounts: readonly { readonly count: number }[];
}

interface List<Node> {
  readonly nodes: readonly Node[];
}

/** Answer to the question for entities of the graph. */
export interface Ids {
  readonly organizations: List<Tied>;
  readonly people: List<Tied>;
  readonly editions: List<{ readonly id: string; readonly series: List<{ readonly id: string }> }>;
  readonly datasets: readonly { readonly id: string; readonly kind: string }[];
}

/** Values of the graph for the variables of the examples; an empty text where the graph has none. */
export function valuesFrom({ organizations, people, editions, datasets }: Ids) {
  const [organization, other] = byTies(organizations.nodes);
  const [person] = byTies(people.nodes);
  const [earlier] = editions.nodes;
  const name = organization?.label ?? '';
  return {
    organization: idOf(organization),
    other: idOf(other),
    person: idOf(person),
    series: idOf(earlier?.series.nodes[0]),
    earlier: idOf(earlier),
    edition: idOf(editions.nodes.at(-1)),
    editions: editions.nodes.map(idOf),
    dataset: idOf(datasets.find(({ kind }) => kind === 'SOURCE') ?? datasets[0]),
    name,
    prefix: name.slice(0, 3),
  };
}

const idOf = (node: { readonly id: string } | undefined): string => node?.id ?? '';

export type Values = ReturnType<typeof valuesFrom>;

const byTies = (entities: readonly Tied[]): readonly Tied[] =>
  [...entities].sort((a, b) => tiesOf(b) - tiesOf(a));

const tiesOf = ({ relationCounts }: Tied): number =>
  relationCounts.reduce((sum, { count }) => sum + count, 0);

/** The variables that a question needs, as JSON; undefined for one without. */
export function variablesOf(query: string, values: Values): string | undefined {
  const names = Array.from(query.matchAll(/\$(\w+): [^=,)]*[,)]/g), ([, name]) => name);
  const given = Object.entries(values).filter(([name]) => names.includes(name));
  return given.length === 0 ? undefined : JSON.stringify(Object.fromEntries(given), null, 2);
}
