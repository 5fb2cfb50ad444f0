import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** A regular expression of the program, and where it stands. */
export interface SourcePattern {
  /** `src/read/lines/wrappers.ts:12`; without a line where it is put together when its file is loaded. */
  readonly place: string;
  readonly pattern: RegExp;
}

const ROOT = join(import.meta.dirname, '../..');
const FILES = globSync('{src,grammars,page}/**/*.ts', { cwd: ROOT }).sort();
/** Lexers try a token at one place of a text, never anywhere behind it. */
const TOKENS = /\/tokens\.ts$/;

/** Collects every regular expression that stands in the code as one. */
export function literalPatterns(): readonly SourcePattern[] {
  return FILES.flatMap((path) => {
    const tree = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);
    return literalsIn(tree).map((node) => ({ place: `${path}:${lineOf(tree, node)}`, pattern: patternOf(node, path) }));
  });
}

/** Where the code makes a regular expression when it runs. */
export function constructions(): readonly string[] {
  return FILES.flatMap((path) => {
    const tree = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
        found.push(path);
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

/** Collects those that are put together while the files are loaded, by watching. */
export async function madePatterns(): Promise<readonly SourcePattern[]> {
  const made: SourcePattern[] = [];
  const usual = globalThis.RegExp;
  globalThis.RegExp = new Proxy(usual, {
    construct: (target, args, newTarget): object => {
      const result: unknown = Reflect.construct(target, args, newTarget);
      const caller = /\/((?:src|grammars)\/[\w/.-]+\.ts)[:?]/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1];
      if (result instanceof usual && caller !== undefined) {
        made.push({ place: caller, pattern: TOKENS.test(caller) ? sticky(result) : result });
      }
      return result instanceof usual ? result : new usual('');
    },
  });
  try {
    for (const path of new Set(constructions().filter((file) => !file.startsWith('page/')))) {
      await import(pathToFileURL(join(ROOT, path)).href);
    }
  } finally {
    globalThis.RegExp = usual;
  }
  return made;
}

function literalsIn(tree: ts.SourceFile): readonly ts.RegularExpressionLiteral[] {
  const found: ts.RegularExpressionLiteral[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function patternOf({ text }: ts.RegularExpressionLiteral, path: string): RegExp {
  const end = text.lastIndexOf('/');
  const pattern = new RegExp(text.slice(1, end), text.slice(end + 1));
  return TOKENS.test(path) ? sticky(pattern) : pattern;
}

function sticky({ source, flags }: RegExp): RegExp {
  return new RegExp(source, flags.includes('y') ? flags : `${flags}y`);
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}
