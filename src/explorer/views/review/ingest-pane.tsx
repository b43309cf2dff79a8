import { useState } from 'preact/hooks';
import type { Session } from '../../data/session.js';
import { useAnswer } from '../../data/use-answer.js';
import { language } from '../../language.js';
import { Field } from '../../parts/modal.js';
import { SignedIn } from '../../parts/sign-in.js';
import { places } from '../../route/places.js';
import { reviewWords as said } from '../../words/review-words.js';
import { keyOf, nothingBrought, usualDataset, type Brought } from './brought.js';
import { IngestResult } from './ingest-result.js';
import { useIngest, type Ingest } from './use-ingest.js';

/** Where a document is brought in: read first, with all that it would propose, and then kept. */
export function IngestPane({ session }: { readonly session: Session }) {
  const [brought, setBrought] = useState<Brought>(nothingBrought);
  const ingest = useIngest(session);
  const set = (part: Partial<Brought>): void => {
    setBrought((before) => ({ ...before, ...part }));
  };
  return (
    <div class="bring">
      <div class="rv-top">
        <h1>{said.ingest.title}</h1>
        <SignedIn session={session} />
      </div>
      <p class="quiet lede">{said.ingest.lede}</p>
      <p class="ui">
        <a href={places.review()}>{said.queue.back}</a>
      </p>
      <form
        class="form ui"
        onSubmit={(event) => {
          event.preventDefault();
          if (!ingest.isReading && !ingest.isKeeping) void ingest.read(brought);
        }}
      >
        <SourceField brought={brought} set={set} />
        <div class="fields">
          <Field
            label={said.ingest.key}
            hint={said.ingest.keyHint}
            value={brought.key}
            dir="ltr"
            onValue={(key) => {
              set({ key });
            }}
          />
          <DatasetField brought={brought} set={set} />
        </div>
        <Details brought={brought} set={set} />
        <p class="row">
          <button class="btn btn--main" type="submit" disabled={ingest.isReading}>
            {ingest.isReading ? said.ingest.reading : said.ingest.read}
          </button>
        </p>
      </form>
      <Faults of={ingest} />
      {ingest.reading !== undefined && (
        <IngestResult
          reading={ingest.reading}
          isChanged={ingest.reading.of !== brought}
          isKeeping={ingest.isKeeping}
          keep={() => void ingest.keep()}
        />
      )}
    </div>
  );
}

interface PartProps {
  readonly brought: Brought;
  readonly set: (part: Partial<Brought>) => void;
}

function SourceField({ brought, set }: PartProps) {
  const { mode, text, key } = brought;
  const modes = [
    ['paste', said.ingest.paste],
    ['file', said.ingest.upload],
  ] as const;
  return (
    <fieldset>
      <legend>{said.ingest.source}</legend>
      <p class="row">
        {modes.map(([each, label]) => (
          <label key={each} class="check">
            <input
              type="radio"
              name="source"
              checked={mode === each}
              onChange={() => {
                set({ mode: each });
              }}
            />
            {label}
          </label>
        ))}
      </p>
      {mode === 'paste' ? (
        <textarea
          aria-label={said.ingest.text}
          dir="auto"
          rows={10}
          value={text}
          onInput={(event) => {
            set({ text: event.currentTarget.value });
          }}
        />
      ) : (
        <label class="field">
          {said.ingest.file}
          <input
            type="file"
            accept=".txt,.html,.htm,.pdf,.docx,text/plain,text/html,application/pdf"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              set({ file, ...(file !== undefined && key === '' && { key: keyOf(file.name) }) });
            }}
          />
        </label>
      )}
    </fieldset>
  );
}

/** What is accepted is stated in a dataset of curated claims; the usual one is made where there is none. */
function DatasetField({ brought, set }: PartProps) {
  const { answer } = useAnswer('view-datasets', {});
  const curated = (answer?.data.datasets ?? []).filter(({ kind }) => kind === 'CURATED');
  const named = curated.map(({ id, titleAr, titleEn }) => ({
    id: id,
    title: language === 'ar' ? titleAr : titleEn,
  }));
  const isMade = named.some(({ id }) => id === usualDataset);
  const choices = isMade ? named : [{ id: usualDataset, title: usualDataset }, ...named];
  return (
    <label class="field">
      {said.ingest.dataset}
      <select
        value={brought.dataset}
        onChange={(event) => {
          set({ dataset: event.currentTarget.value });
        }}
      >
        {choices.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <span class="cap">{said.ingest.datasetHint}</span>
    </label>
  );
}

function Details({ brought, set }: PartProps) {
  const { languages } = said.ingest;
  const choices = [
    ['', languages.auto],
    ['ar', languages.ar],
    ['en', languages.en],
  ] as const;
  return (
    <details>
      <summary>
        {said.ingest.more} <span class="cap">{said.ingest.moreHint}</span>
      </summary>
      <div class="fields">
        <Field
          label={said.ingest.documentTitle}
          value={brought.title}
          onValue={(title) => {
            set({ title });
          }}
        />
        <Field
          label={said.ingest.url}
          value={brought.url}
          dir="ltr"
          onValue={(url) => {
            set({ url });
          }}
        />
        <Field
          label={said.ingest.published}
          value={brought.published}
          hint={said.edit.dateHint}
          dir="ltr"
          onValue={(published) => {
            set({ published });
          }}
        />
        <label class="field">
          {said.ingest.language}
          <select
            value={brought.language}
            onChange={(event) => {
              set({ language: event.currentTarget.value });
            }}
          >
            {choices.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  );
}

function Faults({ of: { fault, refusals } }: { readonly of: Ingest }) {
  return (
    <div role="alert">
      {fault !== '' && <p class="sheet st-p st-p--bad">{fault}</p>}
      {refusals.length > 0 && (
        <div class="sheet st-p st-p--bad">
          <p>{said.ingest.refused}</p>
          {refusals.map((message) => (
            <p key={message} class="quiet ui" lang="en" dir="ltr">
              {message}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
