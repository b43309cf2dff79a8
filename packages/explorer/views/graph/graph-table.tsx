import { useTerms, type Terms } from '../../data/terms.js';
import { EntityLink, nameOf } from '../../parts/entity.js';
import { sayValidity } from '../../parts/value.js';
import { manyRows, Windowed } from '../../parts/windowed.js';
import { sayNumber } from '../../words/say.js';
import { graphWords } from '../../words/graph-words.js';
import { words } from '../../words/words.js';
import type { Shown } from './shown.js';

interface TableProps {
  readonly shown: Shown;
  readonly choose: (id: string) => void;
}

/** Every relation of the picture, a row each. */
export function GraphTable({ shown, choose }: TableProps) {
  const terms = useTerms();
  const nodes = new Map(shown.nodes.map((node) => [node.id, node]));
  return (
    <div class="gtable scroll" tabIndex={0} role="region" aria-label={graphWords.table}>
      <table aria-rowcount={shown.relations.length + 1}>
        <thead>
          <tr>
            <th scope="col">{graphWords.source}</th>
            <th scope="col">{graphWords.relation}</th>
            <th scope="col">{graphWords.target}</th>
            <th scope="col">{words.editions.date}</th>
            <th scope="col">{words.relation.confidence}</th>
          </tr>
        </thead>
        <Windowed as="tbody" items={shown.relations} isOn={shown.relations.length > manyRows}>
          {(relation, index) => {
            const [source, target] = [nodes.get(relation.source.id), nodes.get(relation.target.id)];
            return (
              <tr key={relation.id} data-id={relation.id} aria-rowindex={index + 2}>
                <td>{source && <EntityLink of={source} />}</td>
                <td>
                  <button
                    class="q"
                    type="button"
                    onClick={() => {
                      choose(relation.id);
                    }}
                  >
                    {terms.relation(relation.type, true)}
                  </button>
                </td>
                <td>{target && <EntityLink of={target} />}</td>
                <td class="num">{sayValidity(relation)}</td>
                <td class="num">{sayNumber(relation.confidence)}</td>
              </tr>
            );
          }}
        </Windowed>
      </table>
    </div>
  );
}

/** The same as rows of texts, for a file. */
export function rowsOf(shown: Shown, terms: Terms): readonly (readonly string[])[] {
  const nodes = new Map(shown.nodes.map((node) => [node.id, node]));
  const name = (id: string): string => {
    const node = nodes.get(id);
    return node === undefined ? id : nameOf(node).text;
  };
  const head = [
    'id',
    'source',
    'source name',
    'relation',
    'target',
    'target name',
    'from',
    'to',
    'over by',
    'confidence',
  ];
  return [
    head,
    ...shown.relations.map(({ id, type, source, target, ...said }) => [
      id,
      source.id,
      name(source.id),
      terms.relation(type, true),
      target.id,
      name(target.id),
      said.validFrom ?? '',
      said.validTo ?? '',
      said.overBy ?? '',
      String(said.confidence),
    ]),
  ];
}
