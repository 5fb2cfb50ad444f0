import fc from 'fast-check';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTPUT_NAMES, type Report, redactReport, redactTexts, renderOutput, unredact } from '../../src/index.ts';
import { withoutTemplates } from '../../src/redact/tree/without-templates.ts';
import { analyzeText } from '../support/analyze-text.ts';
import { exampleReports } from '../support/example-report.ts';
import { readCorpus } from '../support/read-corpus.ts';
import { redactAll, redactText } from '../support/redact-text.ts';

const TEXTS = [...readCorpus('secrets.txt'), ...readCorpus('look-alikes.txt')].map(({ text }) => text);
const SECRETS = readCorpus('secrets.txt');
const VERBOSE = { width: 120, color: false, verbose: true } as const;

const host = fc.stringMatching(/^[a-z]{4}[a-z\d]{1,8}-[a-z]\d{2}$/);
const user = fc.stringMatching(/^[a-z]{3}_[a-z\d]{3,8}$/);
const password = fc.stringMatching(/^[A-Z][a-z]{2}\d{2}[!#%*+][A-Za-z\d]{3,12}$/);
const address = fc.ipV4().filter((text) => text.startsWith('10.') || /^(?:[3-9]\d|1[013-9]\d|12[0-689])\./.test(text));

function newMap(): string {
  return join(mkdtempSync(join(tmpdir(), 'updoc-redact-')), 'map.json');
}

describe('redacting', () => {
  it('twice changes nothing more, whatever was redacted', () => {
    const once = redactAll(TEXTS).texts;
    expect(redactAll(once).texts).toEqual(once);
    for (const text of TEXTS) {
      const redacted = redactText(text);
      expect(redactText(redacted)).toBe(redacted);
    }
  });

  it('gives one value one token, wherever it stands', () => {
    fc.assert(
      fc.property(host, user, password, (name, account, secret) => {
        const [url, refused, plain] = redactAll([
          `jdbc:mysql://${name}:3306/x?user=${account}&password=${secret}`,
          `Access denied for user '${account}'@'${name}'`,
          `${name} and ${account} and ${secret}`,
        ]).texts;
        expect(url).toContain('://host-1:3306/x?user=user-1&password=<password-1>');
        expect(refused).toContain("'user-1'@'host-1'");
        expect(plain).toBe('host-1 and user-1 and <password-1>');
      }),
    );
  });

  it('finds a secret in every spelling', () => {
    fc.assert(
      fc.property(password, (secret) => {
        const encoded = Buffer.from(`joe:${secret}`).toString('base64');
        const spellings = [encodeURIComponent(secret), JSON.stringify(secret), `x ${encoded} y`];
        const { texts } = redactAll([`password=${secret}`, ...spellings]);
        expect(texts.join('\n')).not.toContain(secret);
        expect(texts.join('\n')).not.toContain(encoded);
        expect(texts[1]).toBe('<password-1>');
      }),
    );
  });

  it('keeps the class of an address', () => {
    expect(redactText('host 10.1.2.3, host 192.168.9.8, host 172.16.3.4, host 91.2.3.4')).toBe(
      'host ipv4-10-1, host ipv4-192-1, host ipv4-172-1, host ipv4-public-1',
    );
  });

  it('replaces terms of the user wherever they stand, also in names of code', () => {
    expect(redactText('com.acme.Order of ACME, acmeTheme', ['acme'])).toBe('com.term-1.Order of TERM-1, term-1Theme');
  });

  it('does not give out a token that stands in the text already', () => {
    expect(redactText('host-1 calls jdbc:mysql://kiwi-db:3306/x')).toBe('host-1 calls jdbc:mysql://host-2:3306/x');
  });

  it('keeps the log of a statement readable: numbers, tables and columns stay', () => {
    expect(redactText("update User_ set title = 'kestrel', status = 5 where userId = '20123'")).toBe(
      "update User_ set title = '<literal-1>', status = 5 where userId = '20123'",
    );
  });
});

describe('taking back', () => {
  it('gives the text that was redacted, where no secret is in it', async () => {
    await fc.assert(
      fc.asyncProperty(host, user, address, fc.boolean(), async (name, account, ip, capitals) => {
        const mapPath = newMap();
        const spelled = capitals ? name.toUpperCase() : name;
        const text = `Connection refused: ${spelled}/${ip}:3306 of ${account}@kiwi.org, user '${account}'@'${spelled}' in /home/${account}/x`;
        const [redacted = ''] = await redactTexts([text], { mapPath });
        expect(redacted).not.toContain(spelled);
        expect(redacted).not.toContain(ip);
        expect(await unredact(redacted, mapPath)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('gives back the JSON of a report, but for its secrets and templates', async () => {
    const mapPath = newMap();
    const report = await analyzeText(
      `${HEADER}Unknown database 'pelican "new"' at jdbc:mysql://kiwi-db:3306/pelicandb\n`,
    );
    const { report: redacted } = await redactReport(report, { mapPath });
    const json = renderOutput(redacted, 'json', VERBOSE);
    expect(json).not.toMatch(/kiwi|pelican/);
    const back = JSON.parse(await unredact(json, mapPath, 'json')) as Report;
    const { redaction, notifications } = back;
    expect(redaction?.kinds.map(({ kind }) => kind)).toEqual(['database', 'host']);
    expect(notifications.at(-1)?.code).toBe('redacted');
    const original = JSON.parse(renderOutput(withoutTemplates(report), 'json', VERBOSE)) as Report;
    expect({ ...back, redaction: undefined, notifications: [] }).toEqual({ ...original, notifications: [] });
  });

  it('never gives back a secret', async () => {
    const mapPath = newMap();
    const [redacted = ''] = await redactTexts(['password=Gr4nada!77'], { mapPath });
    expect(await unredact(redacted, mapPath)).toBe('password=<password-1>');
    expect(readFileSync(mapPath, 'utf8')).not.toContain('Gr4nada');
  });
});

const HEADER = '2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:230] ';

describe('a redacted report', () => {
  it.each(OUTPUT_NAMES)('holds no value of the corpus in the output %s', async (output) => {
    const log = SECRETS.map(({ text, line }) => `${HEADER}Problem ${'abcdefghij'[line % 10]}${line}: ${text}\n`).join(
      '',
    );
    const { report, check } = await redactReport(await analyzeText(log), { mapPath: newMap() });
    const text = renderOutput(report, output, VERBOSE);
    expect(check(text, output, (other) => renderOutput(other, output, VERBOSE))).toBe(text);
    const left = SECRETS.flatMap(({ marked }) => marked).filter((value) => value.length > 5 && text.includes(value));
    expect(left).toEqual([]);
  });

  it('has the same findings, levels and places, and does not change when it is redacted again', async () => {
    for (const example of Object.values(exampleReports)) {
      const mapPath = newMap();
      const { report } = await redactReport(example, { mapPath });
      expect(report.findings.map(({ ruleId, level, role, place }) => ({ ruleId, level, role, place }))).toEqual(
        example.findings.map(({ ruleId, level, role, place }) => ({ ruleId, level, role, place })),
      );
      expect((await redactReport(report, { mapPath })).report).toEqual(report);
    }
  });

  it('uses the same tokens as another one of the same owner', async () => {
    const mapPath = newMap();
    const first = await analyzeText(`${HEADER}Unknown host jdbc:mysql://kiwi-db1:3306/kiwidb\n`);
    const second = await analyzeText(`${HEADER}jdbc:mysql://kiwi-db2:3306/kiwidb2 and kiwi-db1 failed, kiwidb too\n`);
    await redactReport(first, { mapPath });
    const { report } = await redactReport(second, { mapPath });
    expect(report.findings[0]?.message + JSON.stringify(report.findings[0]?.excerpt)).toContain(
      'jdbc:mysql://host-2:3306/database-2 and host-1 failed, database-1 too',
    );
  });

  it('covers a key of several lines in an excerpt', async () => {
    const key = [
      '-----BEGIN PRIVATE KEY-----',
      'MIIEvQIBADANBgkqhkiG9w0B',
      'BKcwggSjAgEAAoIBAQC7VJTU',
      '-----END PRIVATE KEY-----',
    ];
    const { report } = await redactReport(await analyzeText(`${HEADER}bad key\n${key.join('\n')}\n`), {
      mapPath: newMap(),
    });
    expect(JSON.stringify(report)).not.toMatch(/MIIEvQ|BKcwgg/);
  });
});
