import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A saved page to be looked at. */
export interface Asked {
  /** As it is named in the answer. */
  page: string;
  file: string;
  url: string;
  status: number;
  /** The state the page should be in, or null where nobody says. */
  expected: string | null;
}

/** Reads a manifest: one JSON object a line. Throws with the line's number where a line is none. */
export function readManifest(manifest: string): Asked[] {
  const lines = readFileSync(manifest, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const entry = parse(line);
    if (entry === null) throw new Error(`${manifest}:${index + 1}: a line needs "page" and "url"`);
    const { page, url, status, state } = entry;
    return [
      { page, file: join(dirname(manifest), page), url, status: status ?? 200, expected: state ?? null },
    ];
  });
}

interface Entry {
  page: string;
  url: string;
  status?: number;
  state?: string;
}

function parse(line: string): Entry | null {
  try {
    const entry: unknown = JSON.parse(line);
    return isEntry(entry) ? entry : null;
  } catch {
    return null;
  }
}

function isEntry(entry: unknown): entry is Entry {
  if (typeof entry !== 'object' || entry === null || !('page' in entry) || !('url' in entry)) return false;
  return typeof entry.page === 'string' && typeof entry.url === 'string' && URL.canParse(entry.url);
}
