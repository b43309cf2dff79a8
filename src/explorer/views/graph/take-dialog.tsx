import type { SubgraphInput } from '../../data/operations.js';
import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { kinds } from '../../kinds.js';
import { direction } from '../../language.js';
import { Dialog } from '../../parts/dialog.js';
import { Formats } from '../../parts/formats.js';
import { Answered } from '../../parts/panel.js';
import { CopyButton } from '../../parts/query.js';
import { saveBlob, saveText } from '../../save.js';
import { tableOf } from '../../table-file.js';
import { fill } from '../../words/say.js';
import { words } from '../../words/words.js';
import { readPalette } from './palette.js';
import { draw } from './draw.js';
import type { Scene } from './drawn.js';
import { wholeView } from './extent.js';
import { rowsOf } from './graph-table.js';
import { family } from './labels.js';
import { CanvasPen, SvgPen } from './pens.js';
import type { Shown } from './shown.js';
import type { GraphState } from './state.js';

export interface TakeProps {
  readonly scene: Scene;
  readonly shown: Shown;
  readonly state: GraphState;
  readonly input: SubgraphInput;
  readonly counts: { readonly entities: string; readonly relations: string };
}

/** What is shown, in every format: made in the page as pictures and a table, by the server as files of a graph. */
export function TakeDialog({
  scene,
  shown,
  state,
  input,
  counts,
  close,
}: TakeProps & { readonly close: () => void }) {
  const terms = useTerms();
  const filtered = exportedInput(input, shown, state);
  const asked = useAnswer('view-exports', { input: filtered });
  const pictures = [
    [
      words.take.png,
      () => {
        savePng(scene);
      },
    ],
    [
      words.take.svg,
      () => {
        saveSvg(scene);
      },
    ],
    [
      words.take.csv,
      () => {
        saveText('relations.csv', 'text/csv', tableOf(rowsOf(shown, terms)));
      },
    ],
  ] as const;
  return (
    <Dialog title={words.take.title} lede={fill(words.take.lede, counts)} close={close}>
      {(end) => (
        <>
          <p class="row">
            <CopyButton text={window.location.href} label={words.take.link} />
            {pictures.map(([label, save]) => (
              <button key={label} class="btn btn--small" type="button" onClick={save}>
                {label}
              </button>
            ))}
          </p>
          <h3>{words.take.formats}</h3>
          <p class="cap">{words.take.filtered}</p>
          <Answered asked={asked} bones={6}>
            {({ subgraph }) => <Formats of={subgraph} />}
          </Answered>
          <p>
            <button class="btn" type="button" onClick={end}>
              {words.query.close}
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}

/** What the server is asked for: the filters that it knows go with it. */
function exportedInput(
  input: SubgraphInput,
  { types }: Shown,
  { kindsOff, typesOff }: GraphState,
): SubgraphInput {
  const typesOn = [...types.keys()].filter((type) => !typesOff.includes(type));
  return {
    ...input,
    ...(kindsOff.length > 0 && { kinds: kinds.filter((kind) => !kindsOff.includes(kind)) }),
    ...(typesOff.length > 0 && { types: typesOn }),
  };
}

const pictureSize = { width: 1600, height: 1200 };

function savePng(scene: Scene): void {
  const canvas = document.createElement('canvas');
  const scale = 2;
  canvas.width = pictureSize.width * scale;
  canvas.height = pictureSize.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const view = wholeView(scene, pictureSize.width, pictureSize.height);
  draw(new CanvasPen(context, scale, family(), direction), scene, view, readPalette());
  canvas.toBlob((blob) => {
    if (blob !== null) saveBlob('multaqa.png', blob);
  });
}

function saveSvg(scene: Scene): void {
  const { width, height } = pictureSize;
  const pen = new SvgPen(family());
  draw(pen, scene, wholeView(scene, width, height), readPalette());
  saveText('multaqa.svg', 'image/svg+xml', pen.file(width, height, direction, document.title));
}
