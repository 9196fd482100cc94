import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageRulesJsonSchema } from '../lib/build/page-rules-schema.ts';

/** Writes the JSON Schema of a pack's page rules, which editors and other tools read. */
const file = fileURLToPath(new URL('../docs/page-rules.schema.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(pageRulesJsonSchema(), null, 2)}\n`);
