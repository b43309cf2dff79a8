import { useState } from 'preact/hooks';
import { addressOf, type OperationName } from '../data/ask.js';
import { useCode } from '../data/use-code.js';
import { words } from '../words/words.js';
import { Dialog } from './dialog.js';
import { DialogButton } from './dialog-button.js';

/** The texts of all stored operations, loaded on demand. */
const readTexts = async () =>
  (await import('../../../generated/operation-texts.js')).operationTexts;

interface QueryProps {
  readonly name: OperationName;
  readonly variables: object;
  /** True if only holders of a token may ask it. */
  readonly isSigned?: boolean;
}

/** Shows the question behind a part of the page: its text, its variables, and a command for programs. */
export function QueryButton({ of, ...asked }: QueryProps & { readonly of: string }) {
  return (
    <DialogButton class="q" dialog={(close) => <QueryDialog {...asked} close={close} />}>
      {words.query.open}
      <span class="sr">: {of}</span>
    </DialogButton>
  );
}

interface DialogProps extends QueryProps {
  readonly close: () => void;
}

function QueryDialog({ name, variables, isSigned = false, close }: DialogProps) {
  const { code: texts, error } = useCode(readTexts);
  const text = texts?.[name] ?? '';
  const values = JSON.stringify(variables, null, 2);
  const address = new URL(addressOf(name, variables), window.location.href).href;
  const curl = isSigned ? signedCurl(name, variables) : `curl '${address.replaceAll("'", '%27')}'`;
  const parts = new URLSearchParams({ query: text, variables: values });
  return (
    <Dialog title={words.query.title} lede={words.query.lede} close={close}>
      {(end) => (
        <>
          {error !== undefined && texts === undefined && (
            <p role="alert">{words.state.faults[error.fault]}</p>
          )}
          <Code title={words.query.text} text={text} />
          <Code title={words.query.variables} text={values} />
          <Code title={words.query.curl} text={curl} />
          <p class="row">
            <a class="btn btn--main" href={`/graphiql#${parts.toString()}`}>
              {words.query.graphiql}
            </a>
            <button class="btn" type="button" onClick={end}>
              {words.query.close}
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}

/** The command for a question that needs a token. */
function signedCurl(name: string, variables: object): string {
  const body = JSON.stringify({ documentId: name, variables }).replaceAll("'", String.raw`'\''`);
  const { href } = new URL('/graphql', window.location.href);
  return `curl '${href}' -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '${body}'`;
}

function Code({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section class="code">
      <header>
        <h3>{title}</h3>
        <CopyButton text={text} label={words.query.copy} of={title} />
      </header>
      <pre tabIndex={0} lang="en" dir="ltr">
        {text}
      </pre>
    </section>
  );
}

/** Copies a text and confirms it; hidden if the browser does not allow copying. */
export function CopyButton({
  text,
  label,
  of,
  class: look = 'btn btn--small btn--plain',
  shortcut,
}: {
  readonly text: string;
  readonly label: string;
  readonly of?: string;
  readonly class?: string;
  readonly shortcut?: string;
}) {
  const [copied, setCopied] = useState<string>();
  // Browsers deny the clipboard to pages over plain HTTP.
  if (!window.isSecureContext) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <button class={look} type="button" aria-keyshortcuts={shortcut} onClick={() => void copy()}>
      <span role="status">{copied === text ? words.query.copied : label}</span>
      {of !== undefined && <span class="sr">: {of}</span>}
    </button>
  );
}
