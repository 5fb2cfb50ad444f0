/** Writes `dist/nearest.json`, part of the build: the index that finds rules which are near to an unknown error. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeShelf } from '../src/nearest/shelf.ts';
import { checkRules } from '../src/rules/check-rules.ts';

const root = join(import.meta.dirname, '..');
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist', 'nearest.json'), JSON.stringify(makeShelf(checkRules(join(root, 'rules'), []).rules)));
