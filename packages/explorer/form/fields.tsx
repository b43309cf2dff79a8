import type { ComponentChildren, Ref } from 'preact';
import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { Check, Select, type Bound, type Option } from '../parts/choices.js';
import { EntityCombobox } from '../parts/combobox.js';
import type { Named } from '../data/named.js';
import { isDate } from './draft.js';

/** Id of the paragraph in which the form around a field tells its fault. */
export const FaultId = createContext<string | undefined>(undefined);

interface Told {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Fault of the value, told in the place of the hint. */
  readonly error?: string | undefined;
  /** True if the fault of the form is one of this field. */
  readonly isWrong?: boolean;
}

interface Control {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** Frame of every field: ties a control to its label, its hint and its fault. */
function Field({
  label,
  hint,
  error,
  isWrong = error !== undefined,
  children,
}: Told & { readonly children: (control: Control) => ComponentChildren }) {
  const id = useId();
  const faultId = useContext(FaultId);
  const told = error ?? hint;
  const describing = [told && `${id}-hint`, isWrong && faultId].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': isWrong, 'aria-describedby': describing || undefined })}
      {told !== undefined && (
        <p id={`${id}-hint`} class={error === undefined ? 'cap' : 'fault'}>
          {told}
        </p>
      )}
    </div>
  );
}

interface TextProps extends Told, Bound {
  readonly dir?: 'ltr' | 'auto';
  readonly type?: 'text' | 'long' | 'number' | 'secret';
  /** Texts that are offered. */
  readonly list?: readonly string[];
  readonly input?: Ref<HTMLInputElement>;
  readonly maxLength?: number;
}

/** Text of one line or of several, a number, or a secret that is not shown. */
export function TextField(props: TextProps) {
  const { value, set, dir = 'auto', type = 'text', list, input, maxLength, ...told } = props;
  const typed = {
    dir,
    value,
    autocomplete: 'off' as const,
    ...(maxLength !== undefined && { maxLength }),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      set(event.currentTarget.value);
    },
  };
  return (
    <Field {...told}>
      {(control) => {
        const shared = { ...control, ...typed, ...(input && { ref: input }) };
        const listId = list && `${control.id}-list`;
        if (type === 'long') return <textarea {...control} {...typed} rows={2} />;
        if (type === 'secret') return <input {...shared} type="password" spellcheck={false} />;
        return (
          <>
            <input {...shared} inputMode={type === 'number' ? 'decimal' : 'text'} list={listId} />
            {list && (
              <datalist id={listId}>
                {list.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Field>
  );
}

/** Date as precise as its source: the browser's own field takes whole days alone. */
export function DateField({ bad, ...field }: Told & Bound & { readonly bad?: string }) {
  const isWrong = bad !== undefined && field.value !== '' && !isDate(field.value);
  return <TextField dir="ltr" {...field} {...(isWrong && { error: bad })} />;
}

interface SelectProps<Value extends string> extends Told, Bound<Value> {
  readonly options?: readonly Option<Value>[];
  readonly children?: ComponentChildren;
}

/** One value of a list. */
export function SelectField<Value extends string>(props: SelectProps<Value>) {
  const { value, set, options = [], children, ...told } = props;
  return (
    <Field {...told}>
      {(control) => (
        <Select {...control} options={options} value={value} set={set}>
          {children}
        </Select>
      )}
    </Field>
  );
}

interface EntityProps extends Omit<Told, 'isWrong'> {
  readonly value: Named | undefined;
  readonly set: (entity: Named) => void;
}

/** Entity of the graph, chosen by its name. */
export function EntityField({ label, hint, error, value, set }: EntityProps) {
  return (
    <div class="field">
      <EntityCombobox label={label} chosen={value} choose={set} />
      {error === undefined ? (
        hint !== undefined && <p class="cap">{hint}</p>
      ) : (
        <p class="fault" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> extends Bound<Value> {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, shown: ComponentChildren])[];
}

/** One of a few values, all of them in view. */
export function ChoiceField<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, set, options } = props;
  const group = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {options.map(([each, shown]) => (
        <Check
          key={each}
          group={group}
          checked={each === value}
          set={() => {
            set(each);
          }}
        >
          <span>{shown}</span>
        </Check>
      ))}
    </fieldset>
  );
}

/** Some of a few values, all of them in view, in their order. */
export function ChecksField<Value extends string>(
  props: Pick<ChoiceProps<Value>, 'label' | 'options'> & Bound<readonly Value[]>,
) {
  const { label, value, set, options } = props;
  const all = options.map(([each]) => each);
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {options.map(([each, shown]) => (
        <Check
          key={each}
          checked={value.includes(each)}
          set={(isChosen) => {
            set(all.filter((other) => (other === each ? isChosen : value.includes(other))));
          }}
        >
          <span>{shown}</span>
        </Check>
      ))}
    </fieldset>
  );
}
