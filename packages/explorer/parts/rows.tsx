import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useKept } from '../history-entry.js';
import { words } from '../words/words.js';

interface RowsProps {
  /** Heads of the columns, without that of the button at the end. */
  readonly heads: readonly ComponentChildren[];
  /** Words that name the table to screen readers. */
  readonly label: string;
  readonly class?: string;
  /** True if the children bring their own body of the table. */
  readonly hasBody?: boolean;
  readonly children: ComponentChildren;
}

/** Table whose rows open in place. */
export function Rows({ heads, label, class: look = '', hasBody = false, children }: RowsProps) {
  return (
    <table class={`rows ${look}`.trim()} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={index} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">
            <span class="sr">{words.witness.bearsItOut}</span>
          </th>
        </tr>
      </thead>
      {hasBody ? children : <tbody>{children}</tbody>}
    </table>
  );
}

interface RowProps {
  /** Name that tells it from other rows of the page. */
  readonly name: string;
  /** Words that name its subject to screen readers. */
  readonly of: string;
  /** Number of its cells, without that of the button. */
  readonly cells: number;
  readonly startsOpen?: boolean;
  readonly id?: string;
  readonly children: ComponentChildren;
  /** Evidence, made when the row is opened. */
  readonly inside: () => ComponentChildren;
}

/** Row with a button at its end that opens the evidence under it; Escape closes it and stays on the button. */
export function Row({ name, of, cells, startsOpen = false, id, children, inside }: RowProps) {
  const [isOpen, setOpen] = useKept(`row ${name}`, startsOpen);
  const button = useRef<HTMLButtonElement>(null);
  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen || event.defaultPrevented) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <tr id={id} class={isOpen ? 'is-open' : ''} onKeyDown={closeByKey}>
        {children}
        <td>
          <button
            ref={button}
            class="op"
            type="button"
            aria-expanded={isOpen}
            aria-label={`${words.witness.bearsItOut}: ${of}`}
            onClick={() => {
              setOpen(!isOpen);
            }}
          />
        </td>
      </tr>
      {isOpen && (
        <tr class="in" onKeyDown={closeByKey}>
          <td colSpan={cells + 1}>{inside()}</td>
        </tr>
      )}
    </>
  );
}
