// What was found once: `samples/found/<kind>/<name>/` holds the files of a case, and the tests try it again.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FuzzCase, type Trouble, isFuzzKind } from './fuzz-case.ts';

/** A case with the name of its folder. */
export interface FoundCase extends FuzzCase {
  readonly name: string;
}

/** Reads all cases of a folder, by their names. */
export function readFoundCases(folder: string): readonly FoundCase[] {
  return globSync('*/*', { cwd: folder })
    .toSorted()
    .flatMap((path) => {
      const [kind = '', name = ''] = path.split('/');
      if (!isFuzzKind(kind)) throw new Error(`${folder}/${path}: no kind of case is called "${kind}"`);
      const paths = globSync('**', { cwd: join(folder, path), withFileTypes: true }).filter((entry) => entry.isFile());
      const files = paths.map((entry) => join(entry.parentPath, entry.name)).toSorted();
      const base = join(folder, path);
      return [
        { kind, name, files: files.map((file) => ({ name: file.slice(base.length + 1), bytes: readFileSync(file) })) },
      ];
    });
}

/** Writes a case into its folder, named after what went wrong, and returns its path. */
export function keepCase(folder: string, { kind, files }: FuzzCase, { what, cause }: Trouble): string {
  const words = `${what} ${cause}`.toLowerCase().match(/[a-z\d]+/g) ?? [];
  const hash = createHash('sha256').update(cause).digest('hex').slice(0, 6);
  const path = join(folder, kind, `${words.join('-').slice(0, 50)}-${hash}`);
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), bytes);
  }
  return path;
}
