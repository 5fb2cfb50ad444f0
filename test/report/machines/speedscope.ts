/** Imports traces by speedscope as it is released on npm: the bundle of its page is run, and its importer is taken out. */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

/** What speedscope makes of a thread. */
export interface Profile {
  readonly name: string;
  /** Blocks in the order in which they begin, with what they stand in. */
  readonly blocks: readonly ProfileBlock[];
}

/** A block as speedscope draws it; times are microseconds. */
export interface ProfileBlock {
  readonly name: string;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

interface Frame {
  readonly frame: { readonly name: string };
}
interface RawProfile {
  readonly getName: () => string;
  readonly forEachCall: (
    open: (node: Frame, value: number) => void,
    close: (node: Frame, value: number) => void,
  ) => void;
}
type Import = (name: string, text: string) => Promise<{ readonly profiles: readonly RawProfile[] } | null>;

const folder = join(dirname(createRequire(import.meta.url).resolve('speedscope/package.json')), 'dist/release');

const said: string[] = [];
const importer = loadImporter();

/** Imports a trace; `complaints` are what speedscope could not make sense of. */
export async function importTrace(
  text: string,
): Promise<{ readonly profiles: readonly Profile[]; readonly complaints: readonly string[] }> {
  const importGroup = await importer;
  said.length = 0;
  const group = await importGroup('updoc.trace.json', text);
  const profiles = group?.profiles.map((profile) => ({ name: profile.getName(), blocks: blocksOf(profile) })) ?? [];
  return { profiles, complaints: [...said] };
}

/** The page fails where it would draw itself, which is after its modules and their exports were made. */
async function loadImporter(): Promise<Import> {
  const exported: Record<string, () => unknown> = {};
  const complain = (...words: readonly unknown[]): unknown => said.push(words.join(' '));
  const world = {
    take: (name: string, get: () => unknown) => (exported[name] = get),
    console: { log: () => undefined, warn: complain, error: complain },
    ...{ setTimeout, clearTimeout, TextDecoder, TextEncoder, URL, performance },
    location: { hash: '', search: '', protocol: 'file:', href: 'file:///' },
  };
  const context = createContext({ ...world, window: world, self: world });
  runInContext(
    `{ const define = Object.defineProperty;
       Object.defineProperty = (target, name, property) => {
         if (typeof name === 'string' && typeof property.get === 'function') take(name, property.get);
         return define(target, name, property);
       }; }`,
    context,
  );
  const [bundle] = globSync(join(folder, 'speedscope-*.js'));
  try {
    runInContext(readFileSync(bundle, 'utf8'), context);
  } catch {
    // There is no document to draw in.
  }
  // The importer's own modules are made behind what is waiting.
  await new Promise(setImmediate);
  return exported['importProfileGroupFromText']() as Import;
}

function blocksOf(profile: RawProfile): readonly ProfileBlock[] {
  const blocks: { name: string; depth: number; start: number; end: number }[] = [];
  const open: (typeof blocks)[number][] = [];
  profile.forEachCall(
    ({ frame }, start) => {
      // Speedscope writes the arguments behind the name.
      const block = { name: frame.name.replace(/ \{.*$/s, ''), depth: open.length, start, end: NaN };
      blocks.push(block);
      open.push(block);
    },
    (_, end) => {
      const block = open.pop();
      if (block !== undefined) block.end = end;
    },
  );
  return blocks;
}
