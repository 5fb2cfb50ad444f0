import { expect, it } from 'vitest';
import { findingProblem } from '../../src/diagnose/finding-problem.ts';
import { makeProblem } from '../support/make-run.ts';

const PROCESS = 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout';
const THROWABLE = {
  chain: [{ type: 'java.sql.SQLException', frames: [], lineInRecord: 1 }],
  suppressed: [],
  sqlState: '23000',
  vendorCode: '1062',
} as const;

it.each([
  ['nothing but its template', { template: 'Row # is gone' }, undefined, { template: 'Row # is gone' }],
  [
    'the process, and the codes that the exception prints',
    { throwable: THROWABLE },
    PROCESS,
    { template: '', process: PROCESS, sqlState: '23000', vendorCode: '1062' },
  ],
  [
    'the codes that an import prints, and the module of the message',
    { attributes: { code: 'ORA-00001', sqlState: '23505', module: 'com.acme.web' }, module: 'com.acme.api' },
    undefined,
    { template: '', module: 'com.acme.web', sqlState: '23505', vendorCode: 'ORA-00001' },
  ],
  ['the module of the record', { module: 'com.acme.api' }, undefined, { template: '', module: 'com.acme.api' }],
])('keeps of a problem %s', (_, fields, process, kept) => {
  expect(findingProblem(makeProblem(fields), process)).toEqual(kept);
});
