import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { zip, type FilePiece } from './zip.js';

/**
 * The parts of a workbook for spreadsheets (ECMA-376, Office Open XML) with texts within their cells, so that rows can
 * be written one after another. Each cell states its type, and no text is read as a formula.
 */

export type WorkbookCell = string | number | boolean | null | undefined;

/** Maximum rows of a sheet, with its header. */
export const maxSheetRows = 1_048_576;

/** Maximum length of a text in a cell, in UTF-16 units: of a longer one the program says that the file is damaged. */
const maxCellLength = 32_767;
const maxNameLength = 31;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const workbookMediaType = `${spreadsheet}.sheet`;

/** The path of a sheet in the workbook, by its place from 0. */
export function pathOfSheet(place: number): string {
  return `xl/worksheets/sheet${place + 1}.xml`;
}

/** The parts beside the sheets, by their paths: the workbook, its styles, and how they belong together. */
export function partsAround(sheetNames: readonly string[]): ReadonlyMap<string, string> {
  const sheets = sheetNames.map((name, i) => ({ name: nameOf(name), id: `rId${i + 1}`, i }));
  const override = (path: string, kind: string) =>
    `<Override PartName="/${path}" ContentType="${spreadsheet}.${kind}+xml"/>`;
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relationships = (all: string) =>
    `<Relationships xmlns="${packaged}/relationships">${all}</Relationships>`;
  const parts = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${sheets.map(({ i }) => override(pathOfSheet(i), 'worksheet')).join('')}</Types>`,
    ],
    ['_rels/.rels', relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, id, i }) => `<sheet name="${name}" sheetId="${i + 1}" r:id="${id}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(
        sheets
          .map(({ id, i }) => relationship(id, 'worksheet', pathOfSheet(i).slice('xl/'.length)))
          .join('') + relationship(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
      ),
    ],
    ['xl/styles.xml', styles],
  ] as const;
  return new Map(parts.map(([path, text]) => [path, declaration + text]));
}

/** Two styles of cells, of which the second is bold. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The beginning of a sheet: its direction, its columns, and their names in a row that stays in sight. */
export function openSheet(columns: readonly string[], isRightToLeft: boolean): string {
  const direction = isRightToLeft ? ' rightToLeft="1"' : '';
  const widths = columns.map((name, i) => {
    const width = Math.min(40, Math.max(12, name.length + 2));
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  });
  const shown = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`;
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView${direction} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${shown}<sheetData>${rowOf(columns, ' s="1"')}`;
}

/** A row of a sheet; rows come in their order. */
export function sheetRow(cells: readonly WorkbookCell[]): string {
  return rowOf(cells, '');
}

export const closeSheet = '</sheetData></worksheet>';

/** Cells without an address follow one another; a missing value takes a cell too. */
function rowOf(cells: readonly WorkbookCell[], style: string): string {
  return `<row>${cells.map((cell) => cellOf(cell, style)).join('')}</row>`;
}

function cellOf(cell: WorkbookCell, style: string): string {
  if (cell === null || cell === undefined || cell === '') return '<c/>';
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${toXml(cut(String(cell)))}</t></is></c>`;
}

function cut(text: string): string {
  if (text.length <= maxCellLength) return text;
  const kept = text.slice(0, maxCellLength - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML cannot hold some characters: they are written as `_xHHHH_`, and a text that looks like that is escaped. */
function toXml(text: string): string {
  return text
    .replaceAll(/[\uD800-\uDFFF]/gu, '\uFFFD') // surrogates without their other half
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

function nameOf(name: string): string {
  return toXml(name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, maxNameLength));
}

/** A sheet of a workbook that is made at once. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly WorkbookCell[]>;
  readonly isRightToLeft: boolean;
}

/** The bytes of a workbook. */
export async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const around = partsAround(sheets.map(({ name }) => name));
  const paths = sheets.map((_, place) => pathOfSheet(place));
  const pieces = Readable.from(
    (function* (): Generator<FilePiece> {
      for (const [file, content] of around) yield { file, content };
      for (const [place, { columns, rows, isRightToLeft }] of sheets.entries()) {
        const file = pathOfSheet(place);
        yield { file, content: openSheet(columns, isRightToLeft) };
        for (const cells of rows) yield { file, content: sheetRow(cells) };
        yield { file, content: closeSheet };
      }
    })(),
  );
  return buffer(zip([...around.keys(), ...paths], pieces));
}
