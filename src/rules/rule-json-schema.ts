/** The JSON Schema of rule files, for editors. */
import { z } from 'zod';
import { ruleFileSchema } from './rule-schema.ts';

/** Returns the schema of what may be written; keys with defaults may be left out. */
export function ruleJsonSchema(): unknown {
  return z.toJSONSchema(ruleFileSchema, { io: 'input' });
}
