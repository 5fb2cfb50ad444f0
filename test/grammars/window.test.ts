// A window holds a mebibyte of records: what is asked of each looks at that one only, or a long log takes hours.
import { describe, expect, it } from 'vitest';
import { grammars } from '../../grammars/index.ts';
import { FORMAT_EXAMPLES } from '../support/format-examples.ts';

const BEHIND = 'x'.repeat(4096);

describe('formats', () => {
  it.each(grammars.formats.map((format) => [format.name, format] as const))('%s', (name, format) => {
    const records = [format.example, ...(FORMAT_EXAMPLES[name] ?? []).map(({ record }) => record)].flatMap(withCuts);
    for (const record of records) {
      const { bytes, end, furthest } = watch(record);
      const newline = record.indexOf('\n');
      const headEnd = newline < 0 ? end : Buffer.byteLength(record.slice(0, newline));
      format.startsRecord(bytes, 0, headEnd);
      format.closesRecord?.(bytes, 0, headEnd);
      format.awaitsSecondLine?.(bytes, 0, headEnd);
      format.isSecondLine?.(bytes, 0, headEnd);
      format.takesFreeLines(bytes, 0, headEnd);
      format.measure(bytes, 0, headEnd, end);
      format.readTime(bytes, 0, headEnd);
      expect(furthest(), record).toBeLessThanOrEqual(end);
    }
  });
});

describe('transcripts', () => {
  it.each(grammars.transcripts.map((format) => [format.name, format] as const))('%s', (_, { examples, step }) => {
    const lines = examples.flatMap((example) => example.split('\n')).flatMap(withCuts);
    const parts = new Set(lines.map((line) => step(Buffer.from(line), 0, Buffer.byteLength(line), undefined).part));
    for (const line of lines) {
      for (const open of [undefined, ...parts]) {
        const { bytes, end, furthest } = watch(line);
        step(bytes, 0, end, open);
        expect(furthest(), `${line} below ${open ?? 'nothing'}`).toBeLessThanOrEqual(end);
      }
    }
  });
});

it('a search that looks beyond its record is found out', () => {
  const { bytes, end, furthest } = watch('a record');
  bytes.indexOf('?');
  expect(furthest()).toBeGreaterThan(end);
});

/** A record, and all that is left of it when it is cut behind one of its words. */
function withCuts(record: string): readonly string[] {
  return [record, ...Array.from(record.matchAll(/(?<=\S)\s/g), ({ index }) => record.slice(0, index))];
}

/** A window with a record and much behind it, which tells how far it was searched. */
function watch(record: string): { readonly bytes: Buffer; readonly end: number; readonly furthest: () => number } {
  const bytes = Buffer.from(record + BEHIND);
  let furthest = 0;
  for (const name of ['indexOf', 'includes'] as const) {
    const search = bytes[name].bind(bytes) as (...args: readonly unknown[]) => number | boolean;
    Object.defineProperty(bytes, name, {
      value: (...args: readonly unknown[]) => {
        const found = search(...args);
        furthest = Math.max(furthest, typeof found === 'number' && found >= 0 ? found : bytes.length);
        return found;
      },
    });
  }
  return { bytes, end: Buffer.byteLength(record), furthest: () => furthest };
}
