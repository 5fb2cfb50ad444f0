import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Lexer, TokenType } from 'chevrotain';
import fastGlob from 'fast-glob';
import type { Reader } from '../../grammars/shared/read-with.ts';

/** Folder of the grammars. */
export const GRAMMARS = join(import.meta.dirname, '../../grammars');

/** Alphabet and lexer of one grammar. */
export interface GrammarAlphabet {
  /** The grammar's folder below `grammars/`. */
  readonly name: string;
  readonly tokens: readonly TokenType[];
  readonly lexer: Lexer;
}

/** Imports `tokens.ts` and `parser.ts` of every grammar. */
export async function readAlphabets(): Promise<readonly GrammarAlphabet[]> {
  const files = await fastGlob('**/tokens.ts', { cwd: GRAMMARS });
  return Promise.all(
    files.sort().map(async (file) => {
      const folder = join(GRAMMARS, file, '..');
      const { reader } = (await importFile(join(folder, 'parser.ts'))) as { reader: Reader<unknown> };
      const exported = Object.values(await importFile(join(folder, 'tokens.ts')));
      return { name: file.replace(/\/tokens\.ts$/, ''), tokens: exported.filter(isToken), lexer: reader.lexer() };
    }),
  );
}

/** The example that stands beside a token's pattern. */
export function exampleOf(token: TokenType): string | undefined {
  return token.LABEL;
}

async function importFile(path: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
}

function isToken(value: unknown): value is TokenType {
  return typeof value === 'object' && value !== null && 'PATTERN' in value && 'name' in value;
}
