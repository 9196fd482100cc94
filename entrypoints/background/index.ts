import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from './start';

// As a function of its own: WXT leaves its inside out while it reads the entrypoint in Node.
export default defineBackground(() => startBackground());
