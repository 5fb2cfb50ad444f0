import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { isToken } from '../kinds/token-text.ts';

const token = z.string().refine(isToken, { error: 'expected a token such as host-1' });

const schema = z.strictObject({
  version: z.literal(1),
  /** Of the hashes; 32 bytes in Base64. */
  key: z.string().regex(/^[\w+/]{43}=$/, { error: 'expected 32 bytes in Base64' }),
  /** Pseudonyms by token. */
  values: z.record(token, z.string()),
  /** Keyed hashes of secrets by token. */
  secrets: z.record(token, z.string()),
});

/** What an owner keeps: what stands for what. It never becomes part of an output. */
export type RedactionMap = Readonly<z.infer<typeof schema>>;

/** Makes a map that knows nothing yet. */
export function emptyMap(): RedactionMap {
  return { version: 1, key: randomBytes(32).toString('base64'), values: {}, secrets: {} };
}

/** Reads the text of a map; says what is wrong with one that is broken, and never what it holds. */
export function parseMap(text: string): RedactionMap | { readonly problem: string } {
  try {
    const result = schema.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    return { problem: `it has an unexpected "${String(issue?.path[0] ?? 'form')}"` };
  } catch {
    return { problem: 'it is not JSON' };
  }
}

/** Writes a map as the text of its file. */
export function mapText(map: RedactionMap): string {
  return `${JSON.stringify(map, null, 2)}\n`;
}
