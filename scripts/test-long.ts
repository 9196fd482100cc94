/**
 * `npm run test:long`: the generated tests with many more cases than `npm test` has, an hour of them. After a build.
 */
import { runTool } from './tools.ts';

process.env.HAIRETA_LONG = '1';
const { code } = await runTool(['vitest'], ['run', '--project', 'e2e', 'schedules']);
process.exitCode = code;
