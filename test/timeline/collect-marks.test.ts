import { expect, it } from 'vitest';
import { runOf } from '../support/runs-of.ts';

const NAME = 'upgrade.module.pending';

it('keeps of each name the first, the last and those between that say something else', async () => {
  const pending = ['a', 'b', 'a', 'b', 'c', 'a'].map(
    (name) => `There are upgrade processes available for com.acme.${name} from 1.0.0 to 2.0.0\n`,
  );
  const mark = (await runOf(`g! upgrade:check\n${pending.join('')}`)).marks.get(NAME);
  expect(mark?.count).toBe(6);
  expect([mark?.first, ...(mark?.others ?? []), mark?.last].map((event) => event?.attributes.module)).toEqual([
    'com.acme.a',
    'com.acme.b',
    'com.acme.c',
    'com.acme.a',
  ]);
});

it('keeps no more of a name than twenty', async () => {
  const pending = Array.from(
    { length: 60 },
    (_, index) => `There are upgrade processes available for com.acme.m${index} from 1.0.0 to 2.0.0\n`,
  );
  const mark = (await runOf(`g! upgrade:check\n${pending.join('')}`)).marks.get(NAME);
  expect([mark?.count, mark?.others?.length]).toEqual([60, 20]);
});
