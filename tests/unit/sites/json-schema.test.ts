import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageRulesJsonSchema } from '../../../lib/build/page-rules-schema';

it('has the JSON Schema of page rules as it is today: `npm run schema` writes it', () => {
  const written: unknown = JSON.parse(readFileSync('docs/page-rules.schema.json', 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(pageRulesJsonSchema())));
});
