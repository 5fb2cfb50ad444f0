import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTokenCounter } from '../../src/redact/count-tokens.ts';
import { redactBundle } from '../../src/redact/redact-bundle.ts';
import { textBetweenTokens } from '../../src/redact/text-between-tokens.ts';
import { exampleReport } from '../support/example-report.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const KEY = Array.from({ length: 6 }, (_, line) => `MIIEowIBAAKCAQEA${line}x7Qz9Kp2Lm4Nv6Bt8Yw1Rs3`).join('\n');

/** Learns pieces of a log one by one, then redacts them one by one. */
async function redactPieces(pieces: readonly string[], terms: readonly string[] = []) {
  const mapPath = join(await temporaryFolder(), 'map.json');
  const bundle = redactBundle({ mapPath, terms });
  const learn = bundle.learnLog();
  for (const piece of pieces) learn(piece);
  const settled = await bundle.settle(exampleReport, []);
  return { mapPath, settled, redacted: pieces.map(settled.redactLines) };
}

describe('lines of a log', () => {
  it('are replaced by what a later line tells', async () => {
    const { redacted } = await redactPieces(['lost kiwi-db7 at ten', 'jdbc:mysql://kiwi-db7:3306/x']);
    expect(redacted[0]).toEqual({ text: 'lost host-1 at ten', leftOut: 0 });
  });

  it('stay as many, where a key goes over several of them and over two pieces', async () => {
    const text = `before\n-----BEGIN RSA PRIVATE KEY-----\n${KEY}\n-----END RSA PRIVATE KEY-----\nbehind`;
    const middle = text.indexOf('MIIEowIBAAKCAQEA3');
    const { redacted } = await redactPieces([text.slice(0, middle - 1), text.slice(middle)]);
    const written = redacted.map((piece) => piece.text).join('\n');
    expect(written).not.toContain('MIIEow');
    expect(written.split('\n')).toHaveLength(text.split('\n').length);
    expect(written).toMatch(/^before\n[^]*\nbehind$/);
  });

  it('have the tokens of the report, and the same ones in the next bundle', async () => {
    const { mapPath, settled, redacted } = await redactPieces(['jdbc:mysql://kiwi-db7:3306/x']);
    await settled.finish();
    const next = redactBundle({ mapPath });
    next.learnLog()('jdbc:mysql://kiwi-db9:3306/x then kiwi-db7');
    const again = await next.settle(exampleReport, ['on kiwi-db7']);
    const host = /host-\d+/.exec(redacted[0].text)?.[0];
    expect(again.texts).toEqual([`on ${host}`]);
  });

  it('are not handed out where the map was given other tokens meanwhile', async () => {
    const { mapPath, settled } = await redactPieces(['jdbc:mysql://kiwi-db7:3306/x']);
    const map = JSON.parse(await readFile(mapPath, 'utf8')) as { values: Record<string, string> };
    const changed = { ...map, values: Object.fromEntries(Object.keys(map.values).map((token) => [token, 'another'])) };
    await writeFile(mapPath, JSON.stringify(changed));
    await expect(settled.finish()).rejects.toThrow(
      'the redaction map was changed by another updoc meanwhile; run again',
    );
  });
});

describe('values without end', () => {
  it('are refused before they fill the memory', async () => {
    const mapPath = join(await temporaryFolder(), 'map.json');
    const learn = redactBundle({ mapPath }).learnLog();
    const lines = (from: number): string =>
      Array.from({ length: 10_000 }, (_, index) => `jdbc:mysql://kiwi-db${from + index}:3306/lportal`).join('\n');
    for (let piece = 0; piece < 10; piece++) learn(lines(piece * 10_000));
    expect(() => learn('jdbc:mysql://one-more:3306/lportal')).toThrow(
      /more than 100000 different values .* nothing was written\. Cut out/,
    );
  });
});

describe('createTokenCounter', () => {
  it('counts values and places by kind, however the brackets are written', () => {
    const counter = createTokenCounter();
    counter.add('host-1 HOST-1 host-2 <password-1> &lt;password-1&gt; \\<key-3\\> "\\u003ctoken-1\\u003e"\n');
    counter.add('host-2.domain-1 xhost-3 host-4x password-9');
    expect(counter.kinds()).toEqual([
      { kind: 'domain', values: 1, places: 1 },
      { kind: 'host', values: 2, places: 4 },
      { kind: 'key', values: 1, places: 1 },
      { kind: 'password', values: 1, places: 2 },
      { kind: 'token', values: 1, places: 1 },
    ]);
  });
});

describe('textBetweenTokens', () => {
  it('parts a text at its tokens', () => {
    expect(textBetweenTokens('at host-1: <password-2> of xterm-3y')).toEqual(['at ', ': ', ' of x', 'y']);
    expect(textBetweenTokens('no token')).toEqual(['no token']);
  });
});
