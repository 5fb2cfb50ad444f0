// Which texts are transcripts of PostgreSQL's programs: a dump is none.
import { describe, expect, it } from 'vitest';
import { postgresql } from '../../../grammars/transcripts/postgresql/to-event.ts';
import { parseText } from '../../support/parse-text.ts';

const HEAD = ' set_config \n------------\n \n(1 row)\n\nSET\n';

describe('what is a transcript', () => {
  it.each([
    [
      'a dump',
      "--\n-- PostgreSQL database dump\n--\n\nSET lock_timeout = 0;\nSELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.a (\n    b text\n);\nCOPY public.a (b) FROM stdin;\nSET theory\n\\N\n\\.\nCREATE INDEX ix_1 ON public.a USING btree (b);\n",
    ],
    [
      'a dump with functions',
      'CREATE FUNCTION public.f() RETURNS void\n    AS $$\nBEGIN\n  RETURN;\nEND;\n$$;\n'.repeat(5),
    ],
    ['a dump of MySQL', 'CREATE TABLE `a` (\n  `b` int\n);\nINSERT INTO `a` VALUES (1);\n'],
    ['prose', 'ERROR: it does not work\nSET\nWe COPY 5 files.\n'],
  ])('%s is none', async (_, text) => {
    const events = await parseText(text);
    expect(events.map(({ format }) => format)).not.toContain('postgresql');
  });

  it('a log of Liferay that quotes psql is none', async () => {
    const record = '2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:1] failed\n';
    const events = await parseText(`${record}psql:d.sql:8: ERROR:  out of memory\n${record}`);
    expect(events.map(({ format }) => format)).not.toContain('postgresql');
  });

  it('knows its own examples', () => {
    const known = postgresql.examples.map((example) => postgresql.recognize(example.split('\n')[0]));
    expect(known).toEqual([undefined, 'likely', 'sure', 'sure', 'sure']);
  });

  it('echoed data that looks like a log of Liferay stays data', async () => {
    const row = '2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:1] x';
    const events = await parseText(`${HEAD}INSERT INTO public.a VALUES ('\n${row}\n');\nINSERT 0 1\n`);
    expect(events.map(({ format }) => format)).not.toContain('liferay-console');
  });
});
