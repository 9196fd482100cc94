/** Which page the person had checked, in memory alone: what was said of one page is never said of the next. */
export interface CheckedPages {
  remember(tabId: number, host: string): void;
  isChecked(tabId: number, host: string): boolean;
}

export function createCheckedPages(): CheckedPages {
  const hosts = new Map<number, string>();
  return {
    remember: (tabId, host) => void hosts.set(tabId, host),
    isChecked: (tabId, host) => host !== '' && hosts.get(tabId) === host,
  };
}
