/** What is waited for: the site's trouble, its limit on codes, or the line. */
export const WAIT_KINDS = ['service', 'codes', 'connection'] as const;
export type WaitKind = (typeof WAIT_KINDS)[number];

/** That the person wants to be told when it is worth trying again. One per store, and nothing else is kept of it. */
export interface Reminder {
  /** The shop, by domain. */
  store: string;
  kind: WaitKind;
  /** Milliseconds since 1970. */
  dueAt: number;
}

/** It is worth trying again at this store; `url` is its first page. */
export interface DueReminder extends Pick<Reminder, 'store' | 'kind'> {
  url: string;
}
