import { globSync } from 'node:fs';
import { SAMPLES } from './read-sample.ts';

/** Every log in `samples/`, with a truth file or without, below that folder. */
export const SAMPLE_FILES: readonly string[] = globSync(['**/*.log', '**/*.log.gz'], { cwd: SAMPLES }).sort();
