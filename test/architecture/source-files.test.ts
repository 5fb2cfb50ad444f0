// What every file of the program keeps to (style.md): size, doc comments, named exports.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const MOST_LINES = 400;
const FILES = globSync('{src,grammars,page}/**/*.ts', { cwd: ROOT }).sort();
/** Tokens carry an example in place of a doc comment; a grammar's reader is what it is called. */
const ALPHABET = /\/tokens\.ts$/;
const MACHINE = new Set(['reader']);

const sources = FILES.map((path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
});

describe('every file', () => {
  it('is there', () => {
    expect(FILES.length).toBeGreaterThan(150);
  });

  it(`has at most ${MOST_LINES} lines`, () => {
    const long = sources.map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`);
    expect(long.filter((entry) => Number(entry.split(': ')[1]) > MOST_LINES)).toEqual([]);
  });

  it('is small on the median', () => {
    const lengths = sources.map(({ text }) => text.split('\n').length).sort((left, right) => left - right);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90);
  });

  it('has a doc comment on every export', () => {
    const bare = sources
      .filter(({ path }) => !ALPHABET.test(path))
      .flatMap(({ path, tree }) => undocumented(tree).map((name) => `${path}: ${name}`));
    expect(bare).toEqual([]);
  });

  it('is named after what it exports, in words with dashes', () => {
    expect(FILES.filter((path) => !/^(?:[a-z\d]+[-/])*[a-z\d-]+\.ts$/.test(path))).toEqual([]);
  });

  it('exports by name only', () => {
    expect(sources.filter(({ tree }) => tree.statements.some(ts.isExportAssignment)).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

describe('model', () => {
  it('imports nothing but itself', () => {
    const imports = sources
      .filter(({ path }) => path.startsWith('src/model/'))
      .flatMap(({ path, tree }) => importsOf(tree).map((name) => `${path}: ${name}`));
    expect(imports.filter((entry) => !/: \.\/[\w-]+\.ts$/.test(entry))).toEqual([]);
  });
});

describe('tests', () => {
  it('are all run, and none alone', () => {
    const files = globSync('test/**/*.test.ts', { cwd: ROOT }).filter((path) => !path.includes('source-files'));
    const marked = files.filter((path) =>
      /\b(?:it|test|describe)\.(?:only|skip|todo)\(/.test(readFileSync(join(ROOT, path), 'utf8')),
    );
    expect(marked).toEqual([]);
  });
});

/** Names of exported declarations without a doc comment. */
function undocumented(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    if (!isExported(statement) || ts.isExportDeclaration(statement)) return [];
    const names = namesOf(statement).filter((name) => !MACHINE.has(name));
    return ts.getJSDocCommentsAndTags(statement).length > 0 ? [] : names;
  });
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement)
    ? (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  ) {
    return [statement.name?.text ?? 'default'];
  }
  return [];
}

function importsOf(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) =>
    ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
}
