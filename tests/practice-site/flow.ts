/** Where a person is in one sign-in. Travels in `workflowState` and `arb`, so that the server remembers nothing. */
export interface Flow {
  email: string;
  /** Wrong passwords so far. */
  failures: number;
  /** Codes asked for so far. */
  codes: number;
  /** The image characters were asked for. */
  captcha: boolean;
  returnTo: string;
}

export function newFlow(returnTo: string): Flow {
  return { email: '', failures: 0, codes: 0, captcha: false, returnTo };
}

export function writeFlow(flow: Flow): string {
  return Buffer.from(JSON.stringify(flow)).toString('base64url');
}

function isFlow(value: unknown): value is Flow {
  if (typeof value !== 'object' || value === null) return false;
  const shape = {
    email: 'string',
    failures: 'number',
    codes: 'number',
    captcha: 'boolean',
    returnTo: 'string',
  };
  const entries = new Map(Object.entries(value));
  return Object.entries(shape).every(([key, type]) => typeof entries.get(key) === type);
}

/** Reads a flow back. Null where the ticket is missing or was not ours, as with one that ran out. */
export function readFlow(ticket: string | null): Flow | null {
  if (!ticket) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(ticket, 'base64url').toString('utf8'));
    return isFlow(value) ? value : null;
  } catch {
    return null;
  }
}
