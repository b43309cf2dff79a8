import { useState } from 'preact/hooks';
import {
  addThings,
  dropThing,
  keepThing,
  kindsOfKept,
  mostKept,
  useKeptThings,
  type KeptThing,
  type KindOfKept,
} from '../../data/kept-things.js';
import { useAnswer } from '../../data/use-answer.js';
import { Section } from '../../parts/panel.js';
import { useTitle } from '../../parts/use-title.js';
import { places } from '../../route/places.js';
import { saveText } from '../../save.js';
import { lateWords } from '../../words/late-words.js';
import { fill, sayMoment, sayNumber } from '../../words/say.js';

const said = lateWords.kept;

/** All that a reader keeps in this browser, and its file. */
export function KeptView() {
  useTitle(said.title);
  const things = useKeptThings();
  return (
    <>
      <h1>{said.title}</h1>
      <p class="quiet lede">{said.lede}</p>
      <FileTools things={things} />
      {things.length >= mostKept && (
        <p class="cap">{fill(said.full, { count: sayNumber(mostKept) })}</p>
      )}
      {kindsOfKept.map((kind) => (
        <OfKind key={kind} kind={kind} things={things.filter((thing) => thing.kind === kind)} />
      ))}
    </>
  );
}

function FileTools({ things }: { readonly things: readonly KeptThing[] }) {
  const [told, setTold] = useState('');
  const add = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const { added, left } = addThings(await file.text()) ?? { added: undefined, left: 0 };
    const texts = [
      added === undefined ? said.unread : fill(said.imported, { count: sayNumber(added) }),
      ...(left > 0 ? [fill(said.noRoom, { count: sayNumber(left) })] : []),
    ];
    setTold(texts.join(' '));
  };
  return (
    <div class="row ui">
      <button
        class="btn btn--small"
        type="button"
        disabled={things.length === 0}
        onClick={() => {
          saveText('multaqa-kept.json', 'application/json', JSON.stringify(things, undefined, 2));
        }}
      >
        {said.export}
      </button>
      <label class="fld fld--s">
        {said.import}{' '}
        <input
          type="file"
          accept="application/json,.json"
          onChange={({ currentTarget }) => void add(currentTarget.files?.[0])}
        />
      </label>
      <span role="status">{told}</span>
    </div>
  );
}

interface OfKindProps {
  readonly kind: KindOfKept;
  readonly things: readonly KeptThing[];
}

function OfKind({ kind, things }: OfKindProps) {
  return (
    <Section title={said.kinds[kind]} caption={sayNumber(things.length)}>
      {things.length === 0 && <p class="quiet">{said.none[kind]}</p>}
      <ul class="lines">
        {things.map((thing) => (
          <li key={thing.path}>
            <a class="ent" href={places.view(thing.path)}>
              <bdi lang={thing.lang}>{thing.title}</bdi>
            </a>{' '}
            {kind === 'drawing' && <NameField of={thing} />}
            {kind === 'watched' && <Since of={thing} />}
            <button
              class="as-link ui"
              type="button"
              aria-label={fill(said.remove, { name: thing.title })}
              onClick={() => {
                dropThing(thing);
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NameField({ of: thing }: { readonly of: KeptThing }) {
  return (
    <input
      aria-label={said.name}
      value={thing.title}
      onChange={({ currentTarget: { value } }) => {
        if (value.trim() !== '') keepThing({ ...thing, title: value.trim() });
      }}
    />
  );
}

/** Whether a watched entity has changed since a reader began to watch it or saw its last change. */
function Since({ of: thing }: { readonly of: KeptThing }) {
  const id = decodeURIComponent(thing.path.replace(/^e[/]/, ''));
  const { answer } = useAnswer('view-entity-changes', { id, first: 1 });
  const [last] = answer?.data.changes.nodes ?? [];
  if (answer === undefined) return null;
  if (last === undefined || Date.parse(last.at) <= Date.parse(thing.since))
    return <span class="cap">{said.same}</span>;
  return (
    <>
      <span class="cap">
        {fill(said.changed, { number: sayNumber(last.number), at: sayMoment(last.at) })}
      </span>{' '}
      <button
        class="as-link ui"
        type="button"
        onClick={() => {
          keepThing({ ...thing, since: last.at });
        }}
      >
        {said.seen}
      </button>
    </>
  );
}
