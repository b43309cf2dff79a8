import type { SubgraphInput } from '../../data/operations.js';
import { useTerms } from '../../data/terms.js';
import { allKinds } from '../../kinds.js';
import { direction } from '../../language.js';
import { FilesDialog } from '../../parts/files-dialog.js';
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

/** Files of what is shown: made in the page as pictures and a table, by the server as files of a graph. */
export function TakeDialog({
  scene,
  shown,
  state,
  input,
  counts,
  close,
}: TakeProps & { readonly close: () => void }) {
  const terms = useTerms();
  const own = [
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
    <FilesDialog
      lede={fill(words.take.lede, counts)}
      input={exportedInput(input, shown, state)}
      own={own.map(([label, save]) => (
        <button key={label} class="btn btn--small" type="button" onClick={save}>
          {label}
        </button>
      ))}
      hint={words.take.filtered}
      close={close}
    />
  );
}

/** Part of the graph that the server is asked for, with the filters that it knows. */
function exportedInput(
  input: SubgraphInput,
  { types }: Shown,
  { kindsOff, typesOff }: GraphState,
): SubgraphInput {
  const typesOn = [...types.keys()].filter((type) => !typesOff.includes(type));
  return {
    ...input,
    ...(kindsOff.length > 0 && { kinds: allKinds().filter((kind) => !kindsOff.includes(kind)) }),
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
