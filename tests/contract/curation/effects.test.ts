import { describe, expect, it } from '@jest/globals';
import type { ActionOptions, ChangeOutcome } from '../../../src/change/actions/action-types.js';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import type { Author } from '../../../src/claims/log/change-record.js';
import { readRevisions } from '../../../src/claims/graph/revisions.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { curate } from '../../../src/change/actions/curate-acts.js';
import { endClaim } from '../../../src/change/actions/end-claim.js';
import { moveClaims } from '../../../src/change/actions/move-claims.js';
import { createEntity } from '../../../src/change/actions/create-entity.js';
import { retractClaim, setRank } from '../../../src/change/actions/decide-claim.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { withdrawDocument } from '../../../src/change/actions/withdraw-document.js';
import type { Rank } from '../../../src/model/values/lists.js';
import { readerOf } from '../../../src/store/read-row.js';
import { claimOf, curator } from '../../fixtures/curation/curator.js';
import {
  confirm,
  headline,
  named,
  noted,
  org,
  riyadh,
  useCuration,
} from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

type Act = (author: Author, options?: ActionOptions) => Promise<ChangeOutcome>;

describe.each(testStores())('the effects of changes: $name', (engine) => {
  const { store } = useCuration(engine);

  /** The effects of an action, equal to those of its dry run; each with its subject. */
  async function effectsOf(act: Act): Promise<readonly string[]> {
    const tried = await act(curator(), { dryRun: true });
    const made = await act(curator());
    expect([made.errors, made.effects]).toEqual([[], tried.effects]);
    return made.effects.map(({ kind, entity, predicate, object, value }) =>
      [kind, entity, predicate, object ?? value].filter((part) => part !== null).join(' '),
    );
  }
  const since2021 = { evidence: [noted('Since 2021.')], keepEvidence: true };
  const located = `${org} LOCATED_IN ${riyadh}`;
  const founded =
    (date: string): Act =>
    (author, options) =>
      assertClaim(
        store(),
        author,
        {
          confirm,
          claim: { subject: org, predicate: 'FOUNDED', evidence: [headline], value: { date } },
        },
        options,
      );

  it('are a claim and the relation that goes with it, and both come again', async () => {
    const claim = await claimOf(store(), org, 'LOCATED_IN');
    let change = '';
    expect(
      await effectsOf(async (author, options) => {
        const outcome = await retractClaim(store(), author, { claim, ifRevision: 0 }, options);
        change = outcome.change?.id ?? change;
        return outcome;
      }),
    ).toEqual([`CLAIM_RETRACTED ${located}`, `RELATION_REMOVED ${located}`]);
    expect(
      await effectsOf((author, options) => undoChange(store(), author, { change }, options)),
    ).toEqual([`CLAIM_RESTORED ${located}`, `RELATION_ADDED ${located}`]);
  });

  it('are a name, an entity, a rank and other dates', async () => {
    expect(
      await effectsOf((author, options) =>
        assertClaim(store(), author, { confirm, claim: named }, options),
      ),
    ).toEqual([
      `CLAIM_ADDED ${org} NAME The Organisation`,
      `NAME_ADDED ${org} NAME The Organisation`,
    ]);
    expect(
      await effectsOf((author, options) =>
        createEntity(
          store(),
          author,
          { confirm, kind: 'Topic', names: [{ text: 'Water', lang: 'EN', evidence: [headline] }] },
          options,
        ),
      ),
    ).toEqual([
      ...['CLAIM_ADDED topic:water NAME Water', 'ENTITY_ADDED topic:water'],
      'NAME_ADDED topic:water NAME Water',
    ]);
    const claim = await claimOf(store(), org, 'LOCATED_IN');
    expect(
      await effectsOf((author, options) =>
        setRank(store(), author, { claim, rank: 'PREFERRED' }, options),
      ),
    ).toEqual([`CLAIM_RANKED ${located}`, `REVISION_MISSING ${located}`]);
    expect(
      await effectsOf((author, options) =>
        correctClaim(store(), author, { claim, validFrom: '2021', ...since2021 }, options),
      ),
    ).toEqual(
      expect.arrayContaining([
        ...[`CLAIM_ADDED ${located}`, `CLAIM_RETRACTED ${located}`, `RELATION_CHANGED ${located}`],
        `REVISION_MISSING ${located}`,
      ]),
    );
  });

  it('are the end of a relation on a day that is not known', async () => {
    const claim = await claimOf(store(), org, 'LOCATED_IN');
    const { effects } = await endClaim(store(), curator(), {
      claim,
      confirm,
      ended: true,
      evidence: [noted('It has left.')],
    });
    expect(effects.find(({ kind }) => kind === 'RELATION_CHANGED')).toMatchObject({
      entity: org,
      before: '../..',
      after: '../',
    });
  });

  it('warn of each claim that is moved without the revision that was seen', async () => {
    const claim = await claimOf(store(), org, 'NAME');
    const other = await createEntity(store(), curator(), {
      confirm,
      kind: 'Organization',
      names: [{ text: 'Another Office', lang: 'EN', evidence: [headline] }],
    });
    const { effects } = await moveClaims(
      store(),
      curator(),
      { from: org, to: other.entities[0] ?? '', claims: [{ claim }] },
      { dryRun: true },
    );
    expect(effects.filter(({ kind }) => kind === 'REVISION_MISSING')).toMatchObject([
      { entity: org, claims: [claim] },
    ]);
  });

  it('are conflicts that they make and end', async () => {
    expect(await effectsOf(founded('2020'))).toEqual([`CLAIM_ADDED ${org} FOUNDED 2020`]);
    const second = await founded('2019')(curator());
    expect(second.effects.filter(({ kind }) => kind === 'CONFLICT_MADE')).toMatchObject([
      { entity: org, predicate: 'FOUNDED', claims: [expect.any(String), expect.any(String)] },
    ]);
    const [claim = ''] = second.claims;
    expect(second.effects.filter(({ kind }) => kind === 'NOT_SHOWN')).toEqual([]);
    const third = await founded('2021')(curator(), { dryRun: true });
    expect(third.effects.filter(({ kind }) => kind === 'NOT_SHOWN')).toMatchObject([
      { entity: org, value: '2021', instead: claim, why: 'FIRST_ID' },
    ]);
    const effects = await effectsOf((author, options) =>
      setRank(store(), author, { claim, rank: 'DEPRECATED' }, options),
    );
    expect(effects).toEqual([
      `CLAIM_RANKED ${org} FOUNDED 2019`,
      `VALUE_SHOWN ${org} FOUNDED`,
      `CONFLICT_ENDED ${org} FOUNDED`,
      `REVISION_MISSING ${org} FOUNDED 2019`,
    ]);
  });

  it('are values and dates before and after, labels, and claims beside which others are shown', async () => {
    const relation = { subject: org, predicate: 'LOCATED_IN', object: riyadh };
    const since = (validFrom: string) =>
      assertClaim(store(), curator(), {
        confirm,
        claim: { ...relation, validFrom, evidence: [noted(`Since ${validFrom}.`)] },
      });
    await since('2019');
    const { effects, claims } = await since('2020');
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'NOT_SHOWN', instead: expect.any(String), why: 'FIRST_ID' }),
    );
    const [claim = ''] = claims;
    const ranked = await setRank(store(), curator(), { claim, rank: 'PREFERRED' });
    expect(ranked.effects).toContainEqual(
      expect.objectContaining({ before: '2019/..', after: '2020/..' }),
    );
  });

  it('are the value that a decision over a conflict shows, in one change that is undone as one', async () => {
    const [first, second] = [await founded('2022')(curator()), await founded('2023')(curator())];
    const [shown = '', other = ''] = [...first.claims, ...second.claims];
    const rank = async (claim: string, wanted: Rank) => ({
      rank: {
        claim,
        rank: wanted,
        ifRevision: (await readRevisions(readerOf(store()), [claim])).get(claim) ?? 0,
      },
    });
    const acts = [await rank(other, 'PREFERRED'), await rank(shown, 'NORMAL')];
    const decided = await curate(store(), curator(), { acts });
    const valueShown = { kind: 'VALUE_SHOWN', entity: org, predicate: 'FOUNDED' };
    const turn = decided.effects.find(({ kind }) => kind === 'VALUE_SHOWN');
    expect(turn).toMatchObject({ ...valueShown, after: '2023' });
    const change = decided.change?.id ?? '';
    const undone = await undoChange(store(), curator(), { change });
    expect(undone.effects).toContainEqual(
      expect.objectContaining({ ...valueShown, before: '2023', after: turn?.before }),
    );
  });

  it('are all that a document takes with it', async () => {
    expect(
      await effectsOf((author, options) =>
        withdrawDocument(store(), author, { document: 'document:text' }, options),
      ),
    ).toEqual([
      ...[`CLAIM_RETRACTED ${org} NAME المنظمة`, `CLAIM_RETRACTED ${riyadh} NAME الرياض`],
      ...[`NAME_REMOVED ${riyadh} NAME الرياض`, `NAME_REMOVED ${org} NAME المنظمة`],
    ]);
  });

  it('are none of what is refused, or as wanted already', async () => {
    expect(await retractClaim(store(), curator(), { claim: 'claim:no' })).toMatchObject({
      effects: [],
    });
    const claim = await claimOf(store(), org, 'LOCATED_IN');
    expect(await setRank(store(), curator(), { claim, rank: 'NORMAL' })).toMatchObject({
      change: null,
      effects: [],
      errors: [],
    });
  });
});
