import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Streams } from './streams.ts';

/** Folders with the user's own rules: the one of their configuration, where there is one, then those they name. */
export function ruleDirs(named: readonly string[], streams: Streams): readonly string[] {
  const own = ownRulesFolder(streams);
  return own !== undefined && existsSync(own) ? [own, ...named] : named;
}

/** The folder of the user's own rules, whether it is there or not; absent where the user has no home. */
export function ownRulesFolder(streams: Streams): string | undefined {
  const config = ownConfigFolder(streams);
  return config === undefined ? undefined : join(config, 'rules');
}

/** The folder of the user's own configuration, whether it is there or not; absent where the user has no home. */
export function ownConfigFolder({ env }: Streams): string | undefined {
  const config = env.XDG_CONFIG_HOME ?? (env.HOME === undefined ? undefined : join(env.HOME, '.config'));
  return config === undefined ? undefined : join(config, 'updoc');
}

/** Folder for what can be made again: that of the user, where there is one. */
export function cacheDir({ env }: Streams): string | undefined {
  const cache = env.XDG_CACHE_HOME ?? (env.HOME === undefined ? undefined : join(env.HOME, '.cache'));
  return cache === undefined || cache === '' ? undefined : join(cache, 'updoc');
}
