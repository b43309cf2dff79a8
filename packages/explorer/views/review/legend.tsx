import { Dialog } from '../../parts/dialog.js';
import { reviewWords as said } from '../../words/review-words.js';
import type { Deciding } from './use-deciding.js';

const moving = [[['J', 'K'], `${said.act.next} · ${said.act.previous}`]] as const;
const deciding = [
  [['A'], said.act.accept],
  [['1', '2', '3', '4'], said.act.rejectAs],
  [['R'], said.act.rejectOwn],
  [['E'], said.act.edit],
  [['S'], said.act.skip],
  [['U'], said.act.undo],
  [['N'], said.act.add],
] as const;
const last = [[['G'], said.act.nextGroup]] as const;
/** Keys that the line of keys leaves out. */
const more = [
  [['Shift A'], said.document.mentions],
  [['P'], said.prefer.title],
  [['[', ']'], `${said.edit.span}: ${said.edit.spanStart}`],
  [['{', '}'], `${said.edit.span}: ${said.edit.spanEnd}`],
  [['Ctrl Enter'], said.edit.send],
  [['Esc'], said.edit.cancel],
] as const;

type Row = readonly [keys: readonly string[], what: string];

function List({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <>
      {rows.map(([keys, what]) => (
        <span key={what}>
          {keys.map((key) => (
            <kbd key={key} dir="ltr">
              {key}
            </kbd>
          ))}{' '}
          {what}
        </span>
      ))}
    </>
  );
}

interface LegendProps {
  readonly mayDecide: boolean;
  readonly open: Deciding['open'];
}

const rowsOf = (mayDecide: boolean): readonly Row[] => [
  ...moving,
  ...(mayDecide ? deciding : []),
  ...last,
];

/** The keys of the desk under it. */
export function Legend({ mayDecide, open }: LegendProps) {
  return (
    <div class="legend ui" role="note">
      <List rows={rowsOf(mayDecide)} />
      <button
        class="btn btn--plain btn--small"
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          open('keys');
        }}
      >
        <kbd aria-hidden="true">?</kbd> {said.act.keys}
      </button>
    </div>
  );
}

interface AllKeysProps {
  readonly mayDecide: boolean;
  readonly close: () => void;
}

/** All keys in a dialog. */
export function AllKeys({ mayDecide, close }: AllKeysProps) {
  return (
    <Dialog title={said.act.keys} lede={said.act.keysLede} isSmall close={close}>
      {(end) => (
        <>
          <div class="legend legend--all ui">
            <List rows={[...rowsOf(mayDecide), ...(mayDecide ? more : [])]} />
          </div>
          <button class="btn" type="button" onClick={end}>
            {said.edit.cancel}
          </button>
        </>
      )}
    </Dialog>
  );
}
