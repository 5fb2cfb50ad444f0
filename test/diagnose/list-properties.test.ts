// Properties that have no effect any more become one list of what to do.
import { expect, it } from 'vitest';
import { analyzeText } from '../support/analyze-text.ts';

const LINE = '2019-11-02 10:15:33.120 ERROR [main][VerifyProperties:161]';

async function listed(log: string) {
  const { findings } = await analyzeText(log);
  const found = findings.filter(({ ruleId }) => ruleId === 'verify/verify-properties');
  expect(found).toHaveLength(1);
  expect(found[0].role).toBe('advice');
  return found[0];
}

it('says of each property what became of it, those with a new name first', async () => {
  const { occurrences, message, remediation } = await listed(
    [
      `${LINE} Portal property "acme.store.type" is obsolete`,
      `${LINE} Portal property "cdn.host" was renamed to "cdn.host.http"`,
      `${LINE} Portal property "acme.auth.enabled" was modularized to com.acme.auth as "enabled"`,
      `${LINE} System property "acme.zone" was migrated to the portal property "acme.time.zone"`,
      `${LINE} Portal property "acme.store.type" is obsolete`,
      '',
    ].join('\n'),
  );
  expect(remediation.steps).toEqual([
    'cdn.host: rename it to cdn.host.http.',
    'acme.zone (system property): move its value to acme.time.zone, a portal property now.',
    'acme.auth.enabled: set enabled of com.acme.auth, then take it out.',
    'acme.store.type: take it out, it is obsolete.',
  ]);
  expect(occurrences).toBe(4);
  expect(message).toContain('1 renamed, 1 migrated, 1 modularized, 1 obsolete');
});

it('lists fifty and counts the rest', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => `${LINE} Portal property "acme.key${index}" is obsolete\n`);
  const { remediation } = await listed(lines.join(''));
  expect(remediation.steps).toHaveLength(51);
  expect(remediation.steps.at(-1)).toBe('10 more are named in the log.');
});

it('reads the output of blade alone', async () => {
  const { remediation } = await listed(
    'Checking the location for old properties in the new version\n-----\n\nProperties moved to OSGI configuration:\n' +
      '\tacme.check.interval can match with the following OSGI properties:\n' +
      '\t\tcheckInterval from com.acme.web.internal.configuration.AcmeConfiguration\n',
  );
  expect(remediation.steps).toEqual([
    'acme.check.interval: set checkInterval of com.acme.web.internal.configuration.AcmeConfiguration, then take it out.',
  ]);
});
