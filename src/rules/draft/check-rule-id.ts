import { UserError } from '../../errors.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Throws a `UserError` where a text is no id of a rule, with the id that may be meant. */
export function checkRuleId(text: string): void {
  if (ID.test(text)) return;
  const near = text
    .replace(/\.ya?ml$/iu, '')
    .split('/')
    .map(kebab)
    .filter((part) => part !== '');
  const meant = near.length === 1 ? ['my-rules', ...near] : near.slice(-2);
  const hint = meant.length === 2 ? `, such as "${meant.join('/')}"` : ', such as "database/disk-full"';
  throw new UserError(
    `"${text}" is no id of a rule; expected <area>/<slug>, both in lower case letters and digits with dashes between${hint}`,
  );
}

/** `MyRule one` becomes `my-rule-one`. */
function kebab(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
