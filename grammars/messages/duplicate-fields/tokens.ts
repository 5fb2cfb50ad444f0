import { token } from '../../shared/read-with.ts';

export const Stars = token('Stars', / ?\*\*\* ?/, '*** ');
export const None = token(
  'None',
  'There are no structures with duplicate fields.',
  'There are no structures with duplicate fields.',
);
export const Found = token('Found', ' structures with duplicate fields', ' structures with duplicate fields');
export const Count = token('Count', /\d+/, '12');
export const Rest = token('Rest', / [A-Z][^*]*[^* ]/, ' You can proceed with the upgrade');

export const TOKENS = [Stars, None, Found, Count, Rest];
