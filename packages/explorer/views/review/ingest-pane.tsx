import { useState } from 'preact/hooks';
import type { Session } from '../../data/session.js';
import { useAnswer } from '../../data/use-answer.js';
import { DatasetField } from '../../form/dataset-field.js';
import { bindTo, type Bind } from '../../form/draft.js';
import { DateField, SelectField, TextField } from '../../form/fields.js';
import { SignedIn } from '../../form/sign-in.js';
import { Check } from '../../parts/choices.js';
import { places } from '../../route/places.js';
import { reviewWords as said } from '../../words/review-words.js';
import { keyOf, type NewDocument } from './new-document.js';
import { IngestResult } from './ingest-result.js';
import { useIngest, type Ingest } from './use-ingest.js';

/** Form that brings a document in: it is read first, with all that it would propose, and then kept. */
export function IngestPane({ session }: { readonly session: Session }) {
  const [brought, setBrought] = useState<NewDocument>({ texts: {}, file: undefined });
  const ingest = useIngest(session);
  const { answer } = useAnswer('view-datasets', { counted: false });
  const bind = bindTo(brought.texts, (texts) => {
    setBrought((before) => ({ ...before, texts: { ...before.texts, ...texts } }));
  });
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
        <SourceField
          bind={bind}
          setFile={(file) => {
            setBrought((before) => ({ ...before, file }));
          }}
        />
        <div class="fields">
          <TextField
            label={said.ingest.key}
            hint={said.ingest.keyHint}
            dir="ltr"
            {...bind('key')}
          />
          <DatasetField
            label={said.ingest.dataset}
            hint={said.ingest.datasetHint}
            datasets={answer?.data.datasets ?? []}
            {...bind('dataset')}
          />
        </div>
        <Details bind={bind} />
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

interface SourceProps {
  readonly bind: Bind;
  readonly setFile: (file: File | undefined) => void;
}

function SourceField({ bind, setFile }: SourceProps) {
  const [isFile, text, key] = [bind('isFile'), bind('text'), bind('key')];
  const modes = [
    ['', said.ingest.paste],
    ['yes', said.ingest.upload],
  ] as const;
  return (
    <fieldset>
      <legend>{said.ingest.source}</legend>
      <p class="row">
        {modes.map(([mode, label]) => (
          <Check
            key={mode}
            group="source"
            checked={isFile.value === mode}
            set={() => {
              isFile.set(mode);
            }}
          >
            {label}
          </Check>
        ))}
      </p>
      {isFile.value === '' ? (
        <textarea
          aria-label={said.ingest.text}
          dir="auto"
          rows={10}
          value={text.value}
          onInput={(event) => {
            text.set(event.currentTarget.value);
          }}
        />
      ) : (
        <label class="field">
          {said.ingest.file}
          <input
            type="file"
            accept=".txt,.html,.htm,.pdf,.docx,.eml,.md,.csv,text/plain,text/html,text/markdown,text/csv,message/rfc822,application/pdf"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              setFile(file);
              if (file !== undefined && key.value === '') key.set(keyOf(file.name));
            }}
          />
        </label>
      )}
    </fieldset>
  );
}

function Details({ bind }: { readonly bind: Bind }) {
  const { languages } = said.ingest;
  return (
    <details>
      <summary>
        {said.ingest.more} <span class="cap">{said.ingest.moreHint}</span>
      </summary>
      <div class="fields">
        <TextField label={said.ingest.documentTitle} {...bind('title')} />
        <TextField label={said.ingest.url} dir="ltr" {...bind('url')} />
        <DateField label={said.ingest.published} hint={said.edit.dateHint} {...bind('published')} />
        <SelectField
          label={said.ingest.language}
          options={[
            ['', languages.auto],
            ['ar', languages.ar],
            ['en', languages.en],
          ]}
          {...bind('language')}
        />
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
