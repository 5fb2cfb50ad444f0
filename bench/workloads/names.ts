// Names that the generated logs are full of.

const PARTS = [
  'account',
  'asset',
  'blogs',
  'calendar',
  'commerce',
  'document',
  'expando',
  'fragment',
  'journal',
  'kaleo',
  'layout',
  'message',
  'object',
  'portal',
  'redirect',
  'segments',
  'site',
  'template',
  'wiki',
];
const KINDS = ['Entry', 'Link', 'Rel', 'Resource', 'Version', 'Preferences', 'Definition', 'Mapping'];

/** Packages of modules, some 150. */
export const PACKAGES: readonly string[] = PARTS.flatMap((part) =>
  KINDS.map((kind) => `com.liferay.${part}.${kind.toLowerCase()}`),
);

/** Class names of upgrade processes: three for each package. */
export const PROCESSES: readonly string[] = PACKAGES.flatMap((name) =>
  ['v1_0_0', 'v1_1_0', 'v2_0_0'].map(
    (version) => `${name}.internal.upgrade.${version}.${capitalize(name.split('.')[2] ?? '')}UpgradeProcess`,
  ),
);

/** Warnings with two places for ids, `#`; a few dozen that differ in more than the ids. */
export const WARNINGS: readonly string[] = PARTS.flatMap((part) => [
  `[${capitalize(part)}LocalServiceImpl:118] Unable to find ${part} entry # of group #`,
  `[${capitalize(part)}Indexer:77] Skipping ${part} # because its resource # is not indexable`,
]);

/** Frames of a stack trace: of a long one, and of its cause. */
export const FRAMES: readonly string[] = Array.from({ length: 25 }, (_, index) => frame(index, 'service'));
export const CAUSE_FRAMES: readonly string[] = Array.from({ length: 8 }, (_, index) => frame(index, 'persistence'));

/** Returns a word of letters that no other number gives, so that it cannot be masked as an id. */
export function wordOf(index: number): string {
  let word = '';
  for (let rest = index; word.length < 6; rest = Math.floor(rest / 20)) {
    word += 'bcdfghjklmnpqrstvwxz'[rest % 20] ?? '';
    word += 'aeiou'[(index + word.length) % 5] ?? '';
  }
  return `${word}${'bcdfghjklmnpqrstvwxz'[Math.floor(index / 8_000) % 20] ?? ''}${'bcdfghjklmnpqrstvwxz'[Math.floor(index / 160_000) % 20] ?? ''}`;
}

function frame(index: number, layer: string): string {
  const part = PARTS[index % PARTS.length] ?? 'portal';
  const className = `${capitalize(part)}${capitalize(layer)}Impl`;
  return `\tat com.liferay.${part}.${layer}.impl.${className}.update${index}(${className}.java:${100 + index * 13}) ~[bundleFile:?]`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
