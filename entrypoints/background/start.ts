import { action } from '@/lib/platform/action';
import { browserLang } from '@/lib/platform/browser-lang';
import { caseStorage } from '@/lib/platform/case-storage';
import { contentScript } from '@/lib/platform/content-script';
import { cookieJar } from '@/lib/platform/cookies';
import { journalStore, RESUME_ALARM } from '@/lib/platform/journal-store';
import { lifecycle } from '@/lib/platform/lifecycle';
import { sendMessage } from '@/lib/platform/messages';
import { hasStore } from '@/lib/platform/permissions';
import { settingsStorage } from '@/lib/platform/settings-storage';
import { onSignInResponse } from '@/lib/platform/sign-in-responses';
import { hasPrivateWindow, leadTo, openTabIds, tabInfo } from '@/lib/platform/tab-info';
import { createTabs } from '@/lib/platform/tabs';
import { activeTabId } from '@/lib/platform/ways-out';
import { createBackground } from '@/lib/services/background';

/** The composition root: what touches the browser is handed to what does not. Every listener is set at once. */
export function startBackground(): void {
  createBackground({
    action,
    caseStorage,
    contentScript,
    jar: cookieJar,
    createTabs,
    journalStore,
    settingsStorage,
    hasPermission: hasStore,
    tabInfo,
    openTabIds,
    activeTabId,
    hasPrivateWindow,
    leadTo,
    lifecycle,
    resumeAlarm: RESUME_ALARM,
    onSignInResponse,
    caseChanged: (tabId) => {
      // Nobody may be listening: no popup is open.
      sendMessage('caseChanged', { tabId }).catch(() => undefined);
    },
    clock: {
      now: () => Date.now(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    newId: () => crypto.randomUUID(),
    browserLang,
  });
}
