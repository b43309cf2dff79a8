import { useMemo, useState } from 'preact/hooks';
import { useAnswer } from '../../data/use-answer.js';
import { useTerms } from '../../data/terms.js';
import { isKind } from '../../kinds.js';
import { Filter, Select } from '../../parts/choices.js';
import { Failed } from '../../parts/panel.js';
import { useTitle } from '../../parts/use-title.js';
import { matchWords as said } from '../../words/match-words.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { MatchedTable } from './matched-table.js';
import { readList, type NameList } from './read-list.js';
import { useMatching, type Matching } from './use-matching.js';

/** Maximum names of the page. */
const mostNames = 5_000;

/** The entities that the names of a pasted list or a CSV mean. */
export function MatchView() {
  useTitle(said.title);
  const [text, setText] = useState('');
  const [column, setColumn] = useState(0);
  const [kind, setKind] = useState<string | undefined>();
  const [fault, setFault] = useState('');
  const list = useMemo(() => readList(text), [text]);
  const matching = useMatching();
  const names = list.rows.map((row) => row[column] ?? '');
  const wrong = list.isBroken === true ? said.unclosed : fault;
  const take = (given: string): void => {
    matching.clear();
    setFault('');
    setText(given);
    const { header } = readList(given);
    setColumn(Math.max(0, header.indexOf('name')));
  };
  const start = (): void => {
    if (list.isBroken === true) return;
    if (names.length === 0) setFault(said.empty);
    else if (names.length > mostNames) setFault(fill(said.long, { count: sayNumber(mostNames) }));
    else matching.start(names, kind !== undefined && isKind(kind) ? kind : undefined);
  };
  return (
    <>
      <h1>{said.title}</h1>
      <p class="quiet lede">{said.lede}</p>
      <form
        class="fields ui"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <label class="field">
          {said.list}
          <textarea
            dir="auto"
            rows={8}
            value={text}
            onInput={(event) => {
              take(event.currentTarget.value);
            }}
          />
        </label>
        <label class="field">
          {said.file}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined)
                void readFile(file).then(take, () => {
                  setFault(said.notUtf8);
                });
            }}
          />
        </label>
        <Choices
          setColumn={(next) => {
            matching.clear();
            setColumn(next);
          }}
          list={list}
          column={column}
          kind={kind}
          setKind={setKind}
        />
        <Start matching={matching} count={names.length} />
        {wrong !== '' && <p role="alert">{wrong}</p>}
      </form>
      {matching.error && <Failed error={matching.error} again={start} />}
      {matching.found.length > 0 && (
        <MatchedTable list={list} column={column} matching={matching} />
      )}
    </>
  );
}

async function readFile(file: File): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
}

interface ChoicesProps {
  readonly list: NameList;
  readonly column: number;
  readonly setColumn: (column: number) => void;
  readonly kind: string | undefined;
  readonly setKind: (kind: string | undefined) => void;
}

function Choices({ list: { header }, column, setColumn, kind, setKind }: ChoicesProps) {
  const terms = useTerms();
  const { answer } = useAnswer('view-home', {});
  const kinds = answer?.data.graph.kinds ?? [];
  return (
    <>
      {header.length > 1 && (
        <label class="field">
          {said.column}
          <Select
            options={header.map((name, at) => [String(at), name])}
            value={String(column)}
            set={(value) => {
              setColumn(Number(value));
            }}
          />
        </label>
      )}
      <label class="field">
        {said.kind}
        <Filter
          all={said.anyKind}
          options={kinds.map((each) => [each.kind, terms.kind(each.kind)])}
          value={kind}
          set={setKind}
        />
      </label>
    </>
  );
}

function Start({ matching, count }: { readonly matching: Matching; readonly count: number }) {
  return (
    <p>
      <button class="btn btn--main" type="submit" disabled={matching.isRunning}>
        {said.start}
      </button>{' '}
      {matching.isRunning && (
        <button class="btn" type="button" onClick={matching.stop}>
          {said.stop}
        </button>
      )}{' '}
      <span class="cap">{count > 0 && sayCount(said.names, count)}</span>
    </p>
  );
}
