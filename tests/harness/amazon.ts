import { fileURLToPath } from 'node:url';
import { readPack } from '../../lib/build/packs.ts';

const { page, ...pack } = readPack(fileURLToPath(new URL('../../lib/sites/amazon', import.meta.url)));
if (page === null) throw new Error('The pack that is shipped has no page rules.');

/** The pack that is shipped. */
export const amazon = { ...pack, page };
