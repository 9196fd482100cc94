/** Ways a one-time code comes to a person, as the site's forms name them. */
export const CHANNELS = ['SMS', 'VOICE', 'TOTP'] as const;

export type Channel = (typeof CHANNELS)[number];

/** Where a person is in one sign-in. Travels in `workflowState` and `arb`, so that the server remembers nothing. */
export interface Flow {
  email: string;
  /** Wrong passwords so far. */
  failures: number;
  /** Codes asked for so far. */
  codes: number;
  /** How the newest code comes, where the person chose. */
  channel: Channel | null;
  /** The image characters were asked for. */
  captcha: boolean;
  /** How far a reset of the password is: its code was asked for, or came and was right. */
  reset: 'none' | 'asked' | 'proven';
  returnTo: string;
}

export function newFlow(returnTo: string): Flow {
  return { email: '', failures: 0, codes: 0, channel: null, captcha: false, reset: 'none', returnTo };
}

export function writeFlow(flow: Flow): string {
  return Buffer.from(JSON.stringify(flow)).toString('base64url');
}

const CHECKS: Readonly<Record<keyof Flow, (value: unknown) => boolean>> = {
  email: (value) => typeof value === 'string',
  failures: (value) => typeof value === 'number',
  codes: (value) => typeof value === 'number',
  channel: (value) => value === null || CHANNELS.some((each) => each === value),
  captcha: (value) => typeof value === 'boolean',
  reset: (value) => value === 'none' || value === 'asked' || value === 'proven',
  returnTo: (value) => typeof value === 'string',
};

function isFlow(value: unknown): value is Flow {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map(Object.entries(value));
  return Object.entries(CHECKS).every(([key, check]) => check(entries.get(key)));
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
