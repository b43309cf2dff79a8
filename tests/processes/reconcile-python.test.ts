import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { useServedSeed } from '../fixtures/seed/served-seed.js';
import { hasLibraries, python } from './python.js';

// The client names a value that NumPy 2 does not have any more.
const script = `
import json, sys, numpy
numpy.NaN = numpy.nan
import pandas
from reconciler import reconcile
cells = pandas.read_csv(sys.argv[2], sep="\\t")
found = {"right": 0, "wrong": [], "left": 0, "none": 0}
for kind, part in cells.groupby("type"):
    got = reconcile(part["cell"], type_id=kind, top_res=1, reconciliation_endpoint=sys.argv[1])
    for _, row in got.merge(part, left_on="input_value", right_on="cell", suffixes=("", "_meant")).iterrows():
        if row["match"] != True: found["none" if row["id_meant"] == "-" else "left"] += 1
        elif row["id"] == row["id_meant"]: found["right"] += 1
        else: found["wrong"].append(row["cell"])
against = reconcile(pandas.Series(["عمان"]), type_id="Country", reconciliation_endpoint=sys.argv[1],
                    property_mapping={"ISO_ALPHA_2": pandas.Series(["SA"])})
found["against"] = against[["id", "match"]].values.tolist()
print(json.dumps(found))
`;

(hasLibraries('reconciler', 'pandas') ? describe : describe.skip)('the client reconciler', () => {
  const served = useServedSeed();

  it('matches a table without one wrong, and leaves the rest to a person', async () => {
    const { stdout } = await promisify(execFile)(python, [
      ...['-c', script],
      ...[`${served.server.url}/reconcile`, 'tests/fixtures/matching/cells.tsv'],
    ]);
    const { right, ...found } = JSON.parse(stdout) as Record<string, unknown>;
    expect(found).toMatchObject({ wrong: [], none: 50, against: [['country:om', false]] });
    expect(right).toBeGreaterThanOrEqual(60);
  });
});
