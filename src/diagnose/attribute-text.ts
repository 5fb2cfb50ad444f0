import type { AttributeValue } from '../model/meaning.ts';

/** The value of an attribute as the text that patterns look at; empty where there is none. */
export function attributeText(value: AttributeValue | undefined): string {
  return typeof value === 'object' ? value.join(', ') : String(value ?? '');
}
