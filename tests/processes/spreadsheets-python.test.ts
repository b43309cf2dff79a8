import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { formatNamed } from '../../src/export/index.js';
import { encodeAs } from '../fixtures/export/elements.js';
import { sampleGraph } from '../fixtures/export/sample-graph.js';
import { gather } from '../fixtures/gather.js';
import { hasLibraries, python } from './python.js';

const script = `
import io, json, sys, warnings, zipfile
import openpyxl, pandas, polars
warnings.simplefilter("error")
folder = sys.argv[1]
book = openpyxl.load_workbook(folder + "/sample.xlsx")
cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
claims = pandas.read_excel(folder + "/sample.xlsx", sheet_name="claims")
documents = pandas.read_excel(folder + "/sample.xlsx", sheet_name="documents")
tables = zipfile.ZipFile(folder + "/sample.zip")
read = lambda name: polars.read_parquet(io.BytesIO(tables.read(name)))
cited = read("claims.parquet").drop_nulls("document")
print(json.dumps({
    "sheets": book.sheetnames,
    "rightToLeft": [bool(sheet.sheet_view.rightToLeft) for sheet in book],
    "frozen": sorted({sheet.freeze_panes for sheet in book}),
    "formulas": sum(cell.data_type == "f" for cell in cells),
    "unknownInWorkbook": len(set(claims["document"].dropna()) - set(documents["id"])),
    "cited": cited.height,
    "joined": cited.join(read("documents.parquet"), left_on="document", right_on="id").height,
}))
`;

(hasLibraries('openpyxl', 'pandas', 'polars') ? describe : describe.skip)('Python', () => {
  it('reads the workbook without a warning or a formula, and joins claims with their documents', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'multaqa-tables-'));
    const bytesOf = (name: string) => gather(encodeAs(formatNamed(name), sampleGraph));
    try {
      await writeFile(join(folder, 'sample.xlsx'), await bytesOf('xlsx'));
      await writeFile(join(folder, 'sample.zip'), await bytesOf('parquet'));
      const { stdout, stderr } = spawnSync(python, ['-c', script, folder], { encoding: 'utf8' });
      expect(stderr).toBe('');
      const { cited, joined, ...read } = JSON.parse(stdout) as Record<string, unknown>;
      expect(read).toEqual({
        sheets: ['entities', 'relations', 'claims', 'mentions', 'documents', 'about'],
        rightToLeft: [true, true, true, true, true, false],
        frozen: ['A2'],
        formulas: 0,
        unknownInWorkbook: 0,
      });
      expect(cited).toBeGreaterThan(0);
      expect(joined).toBe(cited);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
