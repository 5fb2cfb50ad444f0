/** Writes `rules/schema.json`, which editors use to complete and check rule files. */
import { writeFileSync } from 'node:fs';
import { resolveConfig, format } from 'prettier';
import { ruleJsonSchema } from '../src/rules/rule-json-schema.ts';

const path = new URL('../rules/schema.json', import.meta.url);
const options = await resolveConfig(path);
writeFileSync(path, await format(JSON.stringify(ruleJsonSchema()), { ...options, parser: 'json' }));
