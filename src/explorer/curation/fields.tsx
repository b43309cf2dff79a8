import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What is typed into the fields of a form, by their names; what nobody has typed is empty. */
export type Draft = Readonly<Record<string, string>>;

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly hint?: string;
}

interface TextProps extends FieldProps {
  readonly dir?: 'ltr' | 'auto';
  readonly isLong?: boolean;
  readonly isNumber?: boolean;
  readonly isWrong?: boolean;
}

export function TextField({
  label,
  value,
  set,
  hint,
  dir = 'auto',
  isLong = false,
  isNumber = false,
  isWrong = false,
}: TextProps) {
  const id = useId();
  const shared = {
    ...{ id, dir, value, 'aria-invalid': isWrong },
    ...(hint !== undefined && { 'aria-describedby': `${id}-hint` }),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      set(event.currentTarget.value);
    },
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isLong ? (
        <textarea {...shared} rows={2} />
      ) : (
        <input {...shared} type="text" inputMode={isNumber ? 'decimal' : 'text'} />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} class={isWrong ? 'fault' : 'cap'}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface SelectProps extends FieldProps {
  readonly children: ComponentChildren;
}

export function SelectField({ label, value, set, hint, children }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          set(event.currentTarget.value);
        }}
      >
        {children}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="cap">
          {hint}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly set: (value: Value) => void;
  readonly options: readonly (readonly [value: Value, label: ComponentChildren])[];
}

/** One of a few, all of them in view. */
export function Choice<Value extends string>({ label, value, set, options }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {options.map(([each, shown]) => (
        <label key={each} class="check">
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === value}
            onChange={() => {
              set(each);
            }}
          />
          <span>{shown}</span>
        </label>
      ))}
    </fieldset>
  );
}
