import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { type ClientLine, reader } from './client/parser.ts';
import { reader as noteReader } from './note/parser.ts';
import { reader as promptReader } from './prompt/parser.ts';
import { type TerminalLine, reader as terminalReader } from './terminal/parser.ts';

const MARIADB = { tool: 'mariadb', database: 'mariadb' } as const;
const MYSQL = { tool: 'mysql', database: 'mysql' } as const;
/** Programs that write dumps. */
const EXPORTERS: readonly string[] = ['mysqldump', 'mariadb-dump', 'mydumper'];

/** Reads a line of the client, of the programs that feed it, or of Workbench. */
export function readClientLine(text: string): Meaning | undefined {
  const line = readWith(reader, (parser) => parser.line(), text);
  return line && toMeaning(line, text);
}

function toMeaning(line: ClientLine, text: string): Meaning {
  switch (line.kind) {
    case 'banner':
      return { eventName: 'import.started', attributes: line.isMariadb ? MARIADB : MYSQL };
    case 'tool':
      return { eventName: 'import.tool', attributes: line.isMariadb ? MARIADB : MYSQL };
    case 'server': {
      const database = line.isMariadb ? 'mariadb' : 'mysql';
      return { eventName: 'import.connected', attributes: { server: line.version ?? '', database } };
    }
    case 'fault':
    case 'feeder-fault':
      return { eventName: 'import.error', attributes: { message: text, severity: 'FATAL', stops: true } };
    case 'killed':
      return { eventName: 'import.error', attributes: { message: text, severity: 'FATAL' } };
    case 'finished':
      return { eventName: 'import.ended', attributes: { outcome: line.withErrors ? 'with-errors' : 'succeeded' } };
    case 'failed':
      return { eventName: 'import.ended', attributes: { outcome: 'failed' } };
    case 'progress':
      return { eventName: 'import.progress', attributes: { tool: 'pv' } };
  }
}

/** Reads a prompt with what was typed behind it. */
export function readPrompt(text: string): Meaning | undefined {
  const prompt = readWith(promptReader, (parser) => parser.prompt(), text);
  if (prompt === undefined) return undefined;
  const { isMariadb, schema } = prompt;
  const attributes = { ...(isMariadb ? MARIADB : MYSQL), ...(schema !== undefined && { schema }) };
  return { eventName: 'import.prompt', attributes };
}

/** Reads what the server says of a statement that it ran: notes cost nothing. */
export function readNote(text: string): Meaning | undefined {
  const note = readWith(noteReader, (parser) => parser.note(), text);
  if (note === undefined) return undefined;
  const { code, message, isNote } = note;
  return { eventName: 'import.warning', attributes: { code, message, ...(isNote && { harmless: true }) } };
}

/** Reads what the recorder of a terminal or the shell's `time` says. */
export function readTerminalLine(text: string): Meaning | undefined {
  const line = readWith(terminalReader, (parser) => parser.line(), text);
  return line && toTerminalMeaning(line);
}

function toTerminalMeaning(line: TerminalLine): Meaning {
  switch (line.kind) {
    case 'started': {
      const { program, stamp } = line;
      const timeMs = timeOf(stamp);
      if (program === undefined) return { eventName: 'import.text', attributes: { timeMs } };
      const direction = EXPORTERS.includes(program) ? 'export' : 'import';
      const database = program.startsWith('mariadb') && { database: 'mariadb' };
      return { eventName: 'import.started', attributes: { tool: program, direction, timeMs, ...database } };
    }
    case 'done': {
      const { exitCode, stamp } = line;
      const timeMs = timeOf(stamp);
      if (exitCode === undefined) return { eventName: 'import.text', attributes: { timeMs } };
      return { eventName: 'import.exit-status', attributes: { status: exitCode, timeMs } };
    }
    case 'elapsed':
      return { eventName: 'import.elapsed', attributes: { durationMs: line.durationMs } };
  }
}

/** Milliseconds since 1970 of `2024-03-01 02:11:09`, as if it were UTC. */
function timeOf(stamp: string): number {
  return Date.parse(`${stamp.replace(' ', 'T')}Z`);
}
