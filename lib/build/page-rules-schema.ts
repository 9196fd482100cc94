import { toJsonSchema } from '@valibot/to-json-schema';
import { pageRulesSchema } from '../sites/schema.ts';

/** JSON Schema of a pack's page rules, out of the one schema there is. Checks that only code can make are left out. */
export function pageRulesJsonSchema(): object {
  return toJsonSchema(pageRulesSchema, { errorMode: 'ignore' });
}
