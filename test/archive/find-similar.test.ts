import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addResolution } from '../../src/archive/add-resolution.ts';
import type { Archive } from '../../src/archive/open-archive.ts';
import { inSearchRoom } from '../../src/archive/search/open-room.ts';
import { findSimilar } from '../../src/archive/similar/find-similar.ts';
import type { Failure } from '../../src/model/archive.ts';
import type { SimilarResult } from '../../src/model/search.ts';
import { archiveOfPast, nameOf, pastFailure } from '../support/past-failures.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const CORE = 'com.liferay.portal.upgrade';

/** A failure that the archive does not know, what is nearest, and why. */
const NEAR: readonly (readonly [what: string, failure: Partial<Failure>, nearest: string, why: string])[] = [
  [
    'the same exception and message in another step',
    {
      ...root('com.liferay.portal.kernel.exception.NoSuchGroupException', 'No Group exists with the primary key 7'),
      process: `${CORE}.v7_0_0.UpgradeLayoutFriendlyURL`,
    },
    'no-group',
    'the same message',
  ],
  [
    'the same failure on another index',
    {
      ...root('java.sql.SQLIntegrityConstraintViolationException', "Duplicate entry '1-2' for key 'IX_FFFFFFFF'"),
      sqlState: '23000',
      vendorCode: '1062',
    },
    'mysql-duplicate',
    'the same exception SQLIntegrityConstraintViolationException',
  ],
  [
    'another message in the same step',
    {
      ...root('java.lang.IllegalArgumentException', 'Value of a field is empty'),
      process: 'com.liferay.portal.workflow.kaleo.internal.upgrade.v2_0_0.KaleoActionUpgradeProcess',
    },
    'postgres-no-relation',
    'the same step com.liferay.portal.workflow.kaleo.internal.upgrade.v2_0_0.KaleoActionUpgradeProcess',
  ],
  [
    'the same message in other words around it',
    { ...root('java.sql.SQLException', 'Communications link failure while the last packet was sent') },
    'connection',
    'the words "Communications"',
  ],
  ['an error without a message', root('java.lang.OutOfMemoryError'), 'heap', 'the same exception OutOfMemoryError'],
  [
    'the same rule',
    { title: 'A deadlock', ruleId: 'database/deadlock' },
    'deadlock',
    'the same rule database/deadlock',
  ],
];

/** Failures that none of the archive is like. */
const ALONE: readonly (readonly [what: string, failure: Partial<Failure>])[] = [
  ['another exception with another message', root('com.acme.WidgetException', 'The flux capacitor is unplugged')],
  ['an exception that says nothing', root('java.lang.IllegalStateException')],
  ['nothing but a title', { title: 'Something is wrong' }],
];

describe('similar failures', () => {
  let archive: Archive;
  const folder = temporaryFolder('similar');
  beforeAll(async () => {
    archive = await archiveOfPast(folder);
    addResolution(archive, pastFailure('no-group'), {
      note: 'deleted the layouts',
      createdAt: '2024-01-01T00:00:00.000Z',
    });
  });
  afterAll(() => {
    archive.close();
  });

  it.each(NEAR)('of %s', async (_, failure, nearest, why) => {
    const { same, near } = await similarTo(archive, madeUp(failure));
    expect(same).toBeUndefined();
    expect(nameOf(near[0]?.failure.fingerprint ?? '')).toBe(nearest);
    expect(near[0]?.why).toContainEqual(expect.stringContaining(why));
    expect(near[0]?.likeness).toBeLessThanOrEqual(1);
  });

  it.each(ALONE)('are not made up for %s', async (_, failure) => {
    expect((await similarTo(archive, madeUp(failure))).near).toEqual([]);
  });

  it('begin with the same one, by its fingerprint, with what resolved it', async () => {
    const { same, near } = await similarTo(archive, pastFailure('no-group'));
    expect(same).toMatchObject({
      likeness: 1,
      why: ['the same fingerprint'],
      sightings: { analyses: 1, occurrences: 2 },
      resolutions: [{ note: 'deleted the layouts' }],
    });
    expect(near.map(({ failure }) => nameOf(failure.fingerprint))).not.toContain('no-group');
  });

  it('are the same one in no analysis, where its own ones do not count', async () => {
    const keys = archive.database
      .prepare('SELECT key FROM analysis')
      .all()
      .map(({ key }) => Number(key));
    const { same } = await similarTo(archive, pastFailure('heap'), keys);
    expect(same).toBeUndefined();
  });
});

async function similarTo(archive: Archive, subject: Failure, without: readonly number[] = []): Promise<SimilarResult> {
  return inSearchRoom(archive, failOn, (room) => findSimilar(room, subject, { limit: 3, without }));
}

function madeUp(failure: Partial<Failure>): Failure {
  return {
    fingerprint: '1:ffffffffffffffff',
    matters: true,
    title: 'Made up',
    level: 'error',
    exceptions: [],
    hasTexts: true,
    ...failure,
  };
}

function root(type: string, message?: string): Partial<Failure> {
  return { exceptions: [{ type, ...(message !== undefined && { message }) }] };
}

function failOn(message: string): void {
  throw new Error(message);
}
