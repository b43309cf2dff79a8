import type { ComponentChildren } from 'preact';

/** Value of a field, and the function that takes another. */
export interface Bound<Value = string> {
  readonly value: Value;
  readonly set: (value: Value) => void;
}

/** Choice of a list: its value, its text, and the language of that where it is not the page's. */
export type Option<Value extends string = string> = readonly [
  value: Value,
  text: string,
  language?: string,
];

interface ListProps<Value extends string> {
  readonly options?: readonly Option<Value>[];
  readonly id?: string;
  readonly class?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean;
}

interface SelectProps<Value extends string> extends ListProps<Value>, Bound<Value> {
  /** Groups of options, which stand after the single ones. */
  readonly children?: ComponentChildren;
}

/** List in which one value is chosen. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options = [], value, set, children, ...rest } = props;
  return (
    <select
      {...rest}
      value={value}
      onChange={(event) => {
        set(event.currentTarget.value as Value);
      }}
    >
      {options.map(([each, text, lang]) => (
        <option key={each} value={each} lang={lang}>
          {text}
        </option>
      ))}
      {children}
    </select>
  );
}

interface FilterProps<Value extends string> extends ListProps<Value>, Bound<Value | undefined> {
  readonly options: readonly Option<Value>[];
  /** Text of the choice that leaves nothing out. */
  readonly all: string;
}

/** List in which nothing need be chosen. */
export function Filter<Value extends string>(props: FilterProps<Value>) {
  const { all, options, value, set, ...rest } = props;
  return (
    <Select<string>
      {...rest}
      options={[['', all], ...options]}
      value={value ?? ''}
      set={(next) => {
        set(options.find(([each]) => each === next)?.[0]);
      }}
    />
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
  /** Name of the group of which one alone can be chosen. */
  readonly group?: string;
  readonly keys?: string;
  readonly children: ComponentChildren;
}

/** Box that is ticked or not, before its label; a radio button in a group. */
export function Check({ checked, set, group, keys, children }: CheckProps) {
  return (
    <label class="check">
      <input
        type={group === undefined ? 'checkbox' : 'radio'}
        name={group}
        checked={checked}
        aria-keyshortcuts={keys}
        onChange={(event) => {
          set(event.currentTarget.checked);
        }}
      />
      {children}
    </label>
  );
}

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | undefined;
  readonly set: (value: Value) => void;
}

/** Row of buttons of which one is pressed. */
export function Segments<Value extends string>({
  label,
  options,
  value,
  set,
}: SegmentsProps<Value>) {
  return (
    <span class="seg" role="group" aria-label={label}>
      {options.map(([each, text]) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === value}
          onClick={() => {
            set(each);
          }}
        >
          {text}
        </button>
      ))}
    </span>
  );
}
