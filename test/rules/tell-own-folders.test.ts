import { expect, it } from 'vitest';
import { analyze } from '../../src/index.ts';
import type { Notification } from '../../src/model/notification.ts';
import { tellOwnFolders } from '../../src/rules/tell-own-folders.ts';
import { SOUND_RULE, folderOf } from '../support/rule-folder.ts';

const BUILT_IN = folderOf({ 'database/disk.yaml': SOUND_RULE, 'core/a.yaml': SOUND_RULE });

it('has nothing to say of a folder whose rules are its own', () => {
  expect(told(folderOf({ 'acme/order.yaml': SOUND_RULE, 'README.md': '', 'schema.json': '{}' }))).toEqual([]);
});

it('names files that are not read', () => {
  const dir = folderOf({ 'order.yaml': SOUND_RULE, 'acme/Order.yaml': SOUND_RULE, 'acme/b.yml': SOUND_RULE });
  expect(told(dir)).toMatchObject([{ code: 'rule-not-read', level: 'warning' }]);
  const [{ message }] = told(dir);
  for (const path of ['order.yaml', 'acme/Order.yaml', 'acme/b.yml']) expect(message).toContain(`"${dir}/${path}"`);
  expect(message).toContain(`are not read as rules; expected "${dir}/<area>/<slug>.yaml"`);
});

it('counts those beyond the first ones', () => {
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`rule-${index}.yaml`, SOUND_RULE]));
  expect(told(folderOf(files))[0].message).toContain(' and 4 more are not read as rules');
});

it('notes a folder that holds no rules', () => {
  expect(told(folderOf({ 'notes.txt': '' }))).toMatchObject([
    { level: 'note', message: expect.stringContaining('holds no rules; expected <area>/<slug>.yaml') as string },
  ]);
});

it('notes which rules are replaced, by a folder of the user too', () => {
  const [one, other] = [
    folderOf({ 'core/a.yaml': SOUND_RULE, 'acme/b.yaml': SOUND_RULE }),
    folderOf({ 'acme/b.yaml': '' }),
  ];
  expect(told(one, other)).toEqual([
    {
      code: 'rule-replaced',
      level: 'note',
      message: `"core/a" of "${one}" stands for the rule of the same id that was there before`,
    },
    {
      code: 'rule-replaced',
      level: 'note',
      message: `"acme/b" of "${other}" stands for the rule of the same id that was there before`,
    },
  ]);
});

it('is said in the report of an analysis', async () => {
  const dir = folderOf({ 'order.yaml': SOUND_RULE, 'noise/pool-closed.yaml': SOUND_RULE });
  const log = folderOf({ 'a.log': '2024-01-01 00:00:00.000 WARN  [main][OrderUtil:1] Order 17 was placed\n' });
  const { notifications } = await analyze([`${log}/a.log`], { ruleDirs: [dir] });
  expect(notifications.map(({ code }) => code)).toEqual(expect.arrayContaining(['rule-not-read', 'rule-replaced']));
});

function told(...own: readonly string[]): readonly Notification[] {
  const notifications: Notification[] = [];
  tellOwnFolders(BUILT_IN, own, (notification) => notifications.push(notification));
  return notifications;
}
