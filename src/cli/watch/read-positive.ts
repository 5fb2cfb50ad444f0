import { UserError } from '../../errors.ts';

/** A day of them, in the smallest unit that is asked for. */
const MOST = 86_400;

/** Makes the check of an option that takes a number above zero, with parts or not. */
export function readPositive(option: string, unit: string): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
    if (value > 0 && value <= MOST) return value;
    throw new UserError(
      `${option} takes ${unit}, more than 0 and at most ${MOST}, and got "${text}"; such as ${option} 10`,
    );
  };
}
