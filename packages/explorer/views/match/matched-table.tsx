import { EntityLink } from '../../parts/entity.js';
import { Section } from '../../parts/panel.js';
import { saveText } from '../../save.js';
import { tableOf } from '../../table-file.js';
import { matchWords as said } from '../../words/match-words.js';
import { fill, sayNumber } from '../../words/say.js';
import type { NameList } from './read-list.js';
import type { Candidate, Matching } from './use-matching.js';

interface MatchedProps {
  readonly list: NameList;
  readonly column: number;
  readonly matching: Matching;
}

/** The names that are done, each with its best candidate; the file has the columns of the list as well. */
export function MatchedTable({ list, column, matching: { found, isRunning } }: MatchedProps) {
  const count = (holds: (best: Candidate | undefined) => boolean): string =>
    sayNumber(found.filter(([best]) => holds(best)).length);
  const state = { done: sayNumber(found.length), count: sayNumber(list.rows.length) };
  const isWhole = found.length === list.rows.length;
  return (
    <Section
      title={said.result}
      caption={fill(said.summary, {
        sure: count((best) => best?.isMatch === true),
        unsure: count((best) => best?.isMatch === false),
        none: count((best) => best === undefined),
      })}
      isGrowing={isRunning}
      tools={
        <button
          class="btn"
          type="button"
          onClick={() => {
            saveText('matched.csv', 'text/csv', tableOf(rowsOf(list, found)));
          }}
        >
          {said.download}
        </button>
      }
    >
      <p class="cap" role="status">
        {isRunning && fill(said.done, state)}
        {!isRunning && !isWhole && fill(said.stopped, state)}
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {[said.name, said.meant, said.match, said.others].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.map((candidates, at) => (
              <MatchedRow key={at} name={list.rows[at]?.[column] ?? ''} candidates={candidates} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function MatchedRow(props: { readonly name: string; readonly candidates: readonly Candidate[] }) {
  const [best, ...others] = props.candidates;
  return (
    <tr>
      <th scope="row">
        <bdi>{props.name}</bdi>
      </th>
      <td>{best === undefined ? <span class="quiet">{said.none}</span> : <Link of={best} />}</td>
      <td>{best !== undefined && (best.isMatch ? said.sure : said.unsure)}</td>
      <td>
        {others.map((other) => (
          <Link key={other.entity.id} of={other} />
        ))}
      </td>
    </tr>
  );
}

function Link({ of: { entity } }: { readonly of: Candidate }) {
  return <EntityLink of={entity} />;
}

/** The table that `multaqa match` writes too. */
function rowsOf({ header, rows }: NameList, found: Matching['found']): readonly string[][] {
  const added = ['match', 'id', 'kind', 'label_ar', 'label_en', 'matched_name', 'score', 'others'];
  const names = header.map((name) => (name === '' ? 'name' : name));
  return [
    [...names, ...added],
    ...found.map((candidates, at) => [...(rows[at] ?? []), ...cellsOf(candidates)]),
  ];
}

function cellsOf([best, ...others]: readonly Candidate[]): string[] {
  if (best === undefined) return ['false', '', '', '', '', '', '', ''];
  const { id, kind, labelAr, labelEn } = best.entity;
  return [
    ...[String(best.isMatch), id, kind, labelAr ?? '', labelEn ?? ''],
    ...[best.matchedName, String(best.score), others.map(({ entity }) => entity.id).join(' ')],
  ];
}
