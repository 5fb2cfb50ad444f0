// The same samples in other encodings, and as other programs hand them on: with something in front of every line.
import { gzipSync } from 'node:zlib';
import type { SampleFile, WrittenSample } from './sample.ts';
import { truthPath } from './sample.ts';

interface Variant {
  readonly path: string;
  readonly of: string;
  readonly shows: string;
  readonly encode: (text: string) => Buffer;
  readonly extension?: string;
}

const VARIANTS: readonly Variant[] = [
  {
    path: 'encodings/utf-16le-windows',
    of: 'upgrade/73-mysql-unexplained',
    shows: 'UTF-16 with a byte order mark and Windows line ends, as PowerShell redirects output',
    encode: (text) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le'),
  },
  {
    path: 'encodings/windows-1252',
    of: 'upgrade/73-mysql-unexplained',
    shows: 'umlauts of windows-1252 in a message',
    encode: (text) =>
      Buffer.from(
        text.replaceAll('Revision 40 has no branch', 'Revision für Größe "Übersicht" has no branch'),
        'latin1',
      ),
  },
  {
    path: 'encodings/docker-compose',
    of: 'server/2024q2-mysql-auto-run',
    shows: 'the prefix of docker-compose',
    encode: prefixed(() => 'portal_1    | '),
  },
  {
    path: 'encodings/kubernetes',
    of: 'upgrade/2024q2-postgresql-module-failed',
    shows: 'the prefix of a container runtime’s log file (`<time> stdout F `)',
    encode: prefixed(
      (index) =>
        `2024-07-14T16:00:${String(12 + Math.floor(index / 10)).padStart(2, '0')}.120${String(index).padStart(6, '0')}Z stdout F `,
    ),
  },
  {
    path: 'encodings/liferay-cloud',
    of: 'upgrade/2023q4-mysql-lock-wait',
    shows: 'the prefix of Liferay Cloud, which takes the place of the time stamp',
    encode: toCloud,
  },
  {
    path: 'encodings/ecs-json',
    of: 'upgrade/2024q2-postgresql-module-failed',
    shows: 'entries in JSON, as the EcsLayout of log4j 2 writes them, between what is printed without a logger',
    encode: toEcs,
  },
  {
    path: 'encodings/gzip',
    of: 'upgrade/73-mysql-unexplained',
    shows: 'a compressed log',
    encode: (text) => gzipSync(text),
    extension: '.log.gz',
  },
];

/** A record with its exception: `time level [thread][logger:line] message`, then the lines of Java. */
const RECORD =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}) ([A-Z]+) +\[([^\]]+)\]\[(\w+):(\d+)\] (.*)\n((?:(?:\t|Caused by: |[\w.]+Exception: ).*\n)*)/gm;

/** Makes the variants of samples, each with the truth of what it was made from. */
export function encodeSamples(samples: readonly WrittenSample[]): readonly (SampleFile & WrittenSample)[] {
  return VARIANTS.map(({ path, of, shows, encode, extension = '.log' }) => {
    const sample = samples.find((one) => one.path === of);
    if (sample === undefined) throw new Error(`no sample ${of} to make ${path} from`);
    return { ...sample, path: `${path}${extension}`, shows, bytes: encode(sample.text) };
  });
}

/** Returns the path of a variant's truth. */
export function variantTruthPath({ path }: SampleFile): string {
  return truthPath(path.replace(/\.(?:log|txt|info)(?:\.gz)?$/u, ''));
}

function prefixed(prefix: (index: number) => string): (text: string) => Buffer {
  return (text) => Buffer.from(eachLine(text, (line, index) => `${prefix(index)}${line}`));
}

function toCloud(text: string): Buffer {
  let time = '11:11:00.345';
  return Buffer.from(
    eachLine(text, (line) => {
      const stamp = /^\d{4}-\d\d-\d\d (\d\d:\d\d:\d\d\.\d{3}) /u.exec(line);
      time = stamp?.[1] ?? time;
      return `Jan 13 ${time} build-31 [liferay-7c9d4f5b8-x2k7q] [dxp] ${line.slice(stamp?.[0].length ?? 0)}`;
    }),
  );
}

/** One entry for each record of a logger, with its stack trace; other lines stay as they are. */
function toEcs(text: string): Buffer {
  return Buffer.from(
    text.replaceAll(RECORD, (...[, time, level, thread, name, line, message, trace]: string[]) => {
      const entry = {
        '@timestamp': `${time.replace(' ', 'T')}Z`,
        'ecs.version': '1.2.0',
        'log.level': level,
        message,
        'process.thread.name': thread,
        'log.logger': `com.liferay.portal.${name}`,
        'log.origin': { file: { name: `${name}.java`, line: Number(line) } },
        ...(trace !== '' && { 'error.type': trace.split(':')[0], 'error.stack_trace': trace.trimEnd() }),
      };
      return `${JSON.stringify(entry)}\n`;
    }),
  );
}

function eachLine(text: string, change: (line: string, index: number) => string): string {
  return `${text.trimEnd().split('\n').map(change).join('\n')}\n`;
}
