import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top folder of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How a command ended. `output` is what it wrote to standard output, where that was kept. */
export interface Ended {
  code: number;
  output: string;
}

function commandFile(packageName: string, command: string): string {
  const folder = join(ROOT, 'node_modules', packageName);
  const manifest: { bin?: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[command];
  if (!file) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, file);
}

/**
 * Runs a command of an installed package with this Node, the same on every system. What it writes is
 * shown as it comes, or kept where `keep` is set. Never throws for a command that fails.
 */
export function runTool(
  [packageName, command = packageName]: readonly [packageName: string, command?: string],
  args: readonly string[],
  { keep = false }: { keep?: boolean } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [commandFile(packageName, command), ...args], {
      cwd: ROOT,
      stdio: ['ignore', keep ? 'pipe' : 'inherit', 'inherit'],
    });
    const pieces: Buffer[] = [];
    child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve({ code: 1, output: '' });
    });
    child.on('close', (code) =>
      resolve({ code: code === null ? 1 : code, output: Buffer.concat(pieces).toString('utf8') }),
    );
  });
}
