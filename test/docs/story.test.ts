import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

/** A command of the story, and lines that it prints. */
interface Chapter {
  readonly command: string;
  readonly lines: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'updoc-story-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const story = /<!-- story -->\n\n```text\n([^]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
const chapters = story
  .split(/^\$ updoc /m)
  .slice(1)
  .map((text): Chapter => {
    const [command, ...lines] = text
      .trim()
      .split('\n')
      .map((line) => line.trim());
    return { command, lines };
  });

/** The first rehearsal, as another customer has it: another day, other rows. */
const elsewhere = join(folder, 'output.log');
writeFileSync(
  elsewhere,
  readFileSync('samples/rehearsals/1-march/output.log', 'utf8')
    .replaceAll('2022-03-05', '2022-06-11')
    .replaceAll('40127', '51880')
    .replaceAll('news', 'offers'),
);

describe('the story in README.md', () => {
  it('goes from the first failure to the forecast', () => {
    const commands = chapters.map(({ command }) => command.split(' ')[0]);
    for (const command of ['search', 'similar', 'resolve', 'compare', 'forecast']) expect(commands).toContain(command);
    expect(chapters.filter(({ lines }) => lines.length === 0)).toEqual([]);
  });

  it.each(chapters)('is true: updoc $command', async ({ command, lines }) => {
    const { stdout, stderr } = await runCli(argumentsOf(command), {
      env: { UPDOC_ARCHIVE: join(folder, 'archive.db') },
      columns: 120,
    });
    expect(stderr).toBe('');
    const printed = plain(stdout);
    for (const line of lines) expect(printed).toContain(plain(line));
  });
});

/** Words of a command line, with quotes as a shell reads them. */
function argumentsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word = '']) =>
    (quoted ?? word).replace('other-customer.log', elsewhere),
  );
}

/** In one line, without the marks of what was found, the day named as such. */
function plain(text: string): string {
  return text
    .replace(/[«»•]/g, '')
    .replaceAll(new Date().toISOString().slice(0, 10), 'today')
    .replace(/\s+/g, ' ')
    .trim();
}
