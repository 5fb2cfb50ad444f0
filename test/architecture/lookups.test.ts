// Every object has a `constructor` and a `toString`: a table is not asked for a name that comes from outside but by `ownValue`.
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { analyze, renderOutput } from '../../src/index.ts';
import { ownValue } from '../../src/model/own-value.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Where the one lookup stands. */
const HOME = 'src/model/own-value.ts';
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

it('is asked for what it holds itself, and for nothing that every object has', () => {
  const table: Readonly<Record<string, string>> = JSON.parse('{"a":"b","__proto__":"own"}') as Record<string, string>;
  expect(ownValue(table, 'a')).toBe('b');
  expect(ownValue(table, '__proto__')).toBe('own');
  for (const name of INHERITED) expect(ownValue({}, name), name).toBeUndefined();
});

it('is asked in one place of the program', { timeout: 120_000 }, () => {
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    ROOT,
  );
  const program = ts.createProgram(fileNames, options);
  const files = program.getSourceFiles().filter(({ fileName }) => fileNames.includes(fileName));
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap((file) => lookups(file, program.getTypeChecker()))).toEqual([expect.stringContaining(HOME)]);
});

it.each(INHERITED)('names in logs may be called %s', async (name) => {
  const log = [
    `2024-03-01 02:11:09.000 INFO  [main][LoggingTimer:83] Starting com.liferay.${name}.v1_0_0.${name}UpgradeProcess#${name}`,
    `2024-03-01 02:11:09.100 ERROR [main][${name}:1] com.liferay.${name}.v1_0_0.Upgrade${name}: ${name} '${name}' &${name};`,
    `com.liferay.portal.kernel.upgrade.UpgradeException: java.sql.SQLException: ${name}`,
    `	at com.liferay.${name}.internal.upgrade.v1_0_0.${name}.doUpgrade(${name}.java:1)`,
    `{"timestamp":"2024-03-01T02:11:09Z","level":"${name}","logger":"${name}","message":"${name}","${name}":{"${name}":1}}`,
    `g! ${name}:${name} ${name}`,
    `${name}: ${name}`,
    `Please enter your ${name} (${name}): ${name}`,
    `mysql --${name}=${name} -u ${name} -p${name}`,
    '',
  ].join('\n');
  async function* stdin(): AsyncGenerator<Buffer> {
    yield await Promise.resolve(Buffer.from(log));
  }
  const report = await analyze(['-'], { now: new Date(0), stdin: stdin() });
  for (const output of ['terminal', 'json', 'html'] as const) {
    const text = renderOutput(report, output, { width: 100, color: false, verbose: true });
    expect(text).not.toMatch(/\[native code\]|\[object Object\]/);
  }
});

/** Places where an object is asked for a name of any text; a list is asked by numbers. */
function lookups(file: ts.SourceFile, checker: ts.TypeChecker): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isElementAccessExpression(node) && asksByText(node, checker)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${relative(ROOT, file.fileName)}:${line + 1}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function asksByText({ expression, argumentExpression }: ts.ElementAccessExpression, checker: ts.TypeChecker): boolean {
  const { flags } = checker.getTypeAtLocation(argumentExpression);
  const isText = (flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) !== 0;
  return isText && checker.getIndexInfoOfType(checker.getTypeAtLocation(expression), ts.IndexKind.String) !== undefined;
}
