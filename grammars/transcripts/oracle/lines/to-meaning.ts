import type { Attributes, Meaning } from '../../../../src/model/meaning.ts';
import { readWith } from '../../../shared/read-with.ts';
import { toDurationMs, toTimeMs } from '../oracle-time.ts';
import type { Writer } from '../parts.ts';
import { toolAttributes } from '../tools.ts';
import { type Line, reader } from './parser.ts';
import { readJobEnd } from './read-job-end.ts';

/** Reads a banner, whose second line has the full version since 18c. */
export function readBanner(text: string): Meaning | undefined {
  const line = readWith(reader, (parser) => parser.line(), text);
  if (line?.direction === undefined) return undefined;
  const version = line.versions.at(-1);
  return {
    eventName: 'import.started',
    attributes: { direction: line.direction, ...(version !== undefined && { version }), ...timeOf(line) },
  };
}

/** Reads a line that names no table; absent when it says nothing and has no time. */
export function readLine(text: string, writer: Writer): Meaning | undefined {
  const line = readWith(reader, (parser) => parser.line(), text);
  if (line === undefined) return undefined;
  return meaningOf(line, writer) ?? justTime(line);
}

function meaningOf(line: Line, writer: Writer): Meaning | undefined {
  const { ended, into, dumpVersion, names, objectPath, rest, hasClock } = line;
  if (ended !== undefined) return classicEnd(ended, writer);
  if (dumpVersion !== undefined) return tool({ tool: 'imp', direction: 'import' });
  if (into !== undefined) return { eventName: 'import.connected', attributes: { schema: into } };
  if (names?.length === 2 && rest === undefined && hasClock) return jobEnd(line, writer);
  if (names?.length === 2)
    return beginsUnderRman(line) ? started(line, writer) : tool(jobTool(line, writer), stampOf(line));
  if (objectPath !== undefined) return { eventName: 'import.step', attributes: { what: objectPath, ...stampOf(line) } };
  if (rest?.startsWith('Oracle') === true) return { eventName: 'import.connected', attributes: { server: rest } };
  return undefined;
}

function classicEnd(ended: Line['ended'], writer: Writer): Meaning {
  const outcome = ended === 'without-warnings' ? 'succeeded' : ended === 'with-warnings' ? 'with-errors' : 'failed';
  const attributes = { outcome, ...toolAttributes('classic', undefined, undefined, writer) };
  return { eventName: 'import.ended', attributes };
}

/** `elapsed` of the job line is its duration; its date is the record's time. */
function jobEnd(line: Line, writer: Writer): Meaning {
  const { elapsed } = line;
  return {
    eventName: 'import.ended',
    attributes: {
      ...readJobEnd(line),
      ...(elapsed !== undefined && { durationMs: elapsed.days * 86_400_000 + toDurationMs(elapsed.clock) }),
      ...stampOf(line),
      ...timeOf(line),
      ...jobTool(line, writer),
    },
  };
}

/**
 * Under RMAN, which exports tables and imports them again, nothing prints a banner: an export begins with the start of its
 * job, an import with its master table.
 */
function beginsUnderRman({ client, rest }: Line): boolean {
  return client === 'expdp' ? rest !== undefined : client === 'impdp' && rest === undefined;
}

function started(line: Line, writer: Writer): Meaning {
  return { eventName: 'import.started', attributes: { ...jobTool(line, writer), ...stampOf(line) } };
}

/** A line on a job tells the program where the job was named by it. */
function jobTool({ client, names }: Line, writer: Writer): Attributes {
  const job = names?.at(-1) ?? '';
  const said = job.startsWith('SYS_IMPORT_') ? 'import' : job.startsWith('SYS_EXPORT_') ? 'export' : undefined;
  return toolAttributes('data-pump', client, said, writer);
}

function tool(attributes: Attributes, time: Attributes = {}): Meaning | undefined {
  if (attributes.tool === undefined) return undefined;
  return { eventName: 'import.tool', attributes: { ...attributes, ...time } };
}

function justTime(line: Line): Meaning | undefined {
  return line.timeMs === undefined ? undefined : { eventName: 'import.text', attributes: stampOf(line) };
}

function stampOf({ timeMs }: Line): Attributes {
  return timeMs === undefined ? {} : { timeMs };
}

function timeOf({ time }: Line): Attributes {
  const timeMs = time && toTimeMs(time);
  return timeMs === undefined ? {} : { timeMs };
}
