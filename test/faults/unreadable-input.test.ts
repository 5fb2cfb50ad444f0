// One of several inputs cannot be read: the others are analyzed, and the report says which one was not.
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asOrdinaryUser } from '../support/as-ordinary-user.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START } from '../support/upgrade-logs.ts';

const folder = temporaryFolder('unreadable');
const GOOD = TOOL_START + CORE_DONE + TOOL_DONE;
/** A file that can be opened and fails when it is read: no page stands at its start. */
const FAILING = '/proc/self/mem';

interface Case {
  readonly what: string;
  readonly make: (path: string) => void;
  /** What is said of it, without its path. */
  readonly said: string;
  /** It is named by itself, not found in the folder. */
  readonly path?: string;
  readonly isFound?: true;
  /** Root is asked: to others it is closed already. */
  readonly asRoot?: true;
}

const CASES: readonly Case[] = [
  {
    what: 'that may not be read',
    make: (path) => {
      writeFileSync(path, GOOD, { mode: 0 });
    },
    said: 'may not be read (permission denied); give read permission or copy it',
    isFound: true,
  },
  {
    what: 'that is a folder nobody may look into',
    make: (path) => {
      mkdirSync(path, { mode: 0 });
    },
    said: 'may not be read (permission denied); give read permission or copy it',
    isFound: true,
  },
  {
    what: 'that is a link to nothing',
    make: (path) => {
      symlinkSync('nothing', path);
    },
    said: 'does not exist; expected a log, a folder, a glob or an archive, check the path',
    isFound: true,
  },
  {
    what: 'that is a link to itself',
    make: (path) => {
      symlinkSync(path, path);
    },
    said: 'is a symbolic link that leads back to itself; expected a log or a folder, name its real path',
    isFound: true,
  },
  {
    what: 'that is a folder named like a log, with no log in it',
    make: (path) => {
      mkdirSync(path);
    },
    said: 'holds no logs; expected files such as upgrade.log, catalina.out or archives, name the file itself',
  },
  {
    what: 'that stands behind a file',
    make: (path) => {
      writeFileSync(path, GOOD);
    },
    path: 'a.log/b.log',
    said: 'cannot be read (not a directory, stat',
  },
  ...(existsSync(FAILING)
    ? [
        {
          what: 'that fails while it is read',
          make: (path: string) => {
            symlinkSync(FAILING, path);
          },
          said: 'cannot be read (i/o error, read); copy it to a local disk and try again',
          isFound: true as const,
          asRoot: true as const,
        },
      ]
    : []),
];

if (!existsSync(FAILING)) console.warn(`SKIPPED: there is no ${FAILING} here, which fails when it is read`);

let made = 0;

/** A folder with a good log and one that cannot be read, `a.log`. */
function makeFolder({ make }: Case): string {
  const own = join(folder, String(++made));
  mkdirSync(own);
  writeFileSync(join(own, 'good.log'), GOOD);
  make(join(own, 'a.log'));
  chmodSync(own, 0o777);
  return own;
}

async function run(argv: readonly string[], { asRoot }: Case): Promise<CliRun> {
  const running = (): Promise<CliRun> => runCli([...argv, '--no-archive']);
  return asRoot === true ? running() : asOrdinaryUser(folder, running);
}

describe('one of several inputs', () => {
  it.each(CASES)('$what costs itself alone', async (one) => {
    const own = makeFolder(one);
    const path = join(own, one.path ?? 'a.log');
    const said = await run([path, join(own, 'good.log'), '-f', 'json'], one);
    expect(said.stderr).toContain(`"${path}" ${one.said}`);
    const report = JSON.parse(said.stdout) as { complete: boolean; notifications: readonly { message: string }[] };
    expect(report).toMatchObject({ verdict: { outcome: 'succeeded' }, sources: [{ path: join(own, 'good.log') }] });
    expect(report.notifications.map(({ message }) => message).join('\n')).toContain(`"${path}" ${one.said}`);
    const isLoop = one.what.includes('itself');
    expect([said.exitCode, report.complete]).toEqual(isLoop ? [0, true] : [2, false]);
  });

  it.each(CASES.filter(({ isFound }) => isFound === true))(
    '$what is said when it is found in a folder',
    async (one) => {
      const own = makeFolder(one);
      const said = await run([own, '-f', 'json'], one);
      expect(said.stderr).toContain(`"${join(own, 'a.log')}" ${one.said}`);
      expect(JSON.parse(said.stdout)).toMatchObject({ verdict: { outcome: 'succeeded' } });
    },
  );

  it.each(CASES)('$what is all that is said where nothing else is given', async (one) => {
    const own = makeFolder(one);
    const path = join(own, one.path ?? 'a.log');
    const said = await run([path], one);
    expect(said).toMatchObject({ exitCode: 2, stdout: '' });
    expect(said.stderr).toContain(`updoc: "${path}" ${one.said}`);
    expect(said.stderr).not.toContain('    at ');
  });
});
