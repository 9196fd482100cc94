import coachCss from '@/lib/hint/coach.css?inline';
import hintCss from '@/lib/hint/hint.css?inline';
import { action } from '@/lib/platform/action';
import { answers } from '@/lib/platform/answers';
import { browserFacts } from '@/lib/platform/browser-facts';
import { browserLang } from '@/lib/platform/browser-lang';
import { caseStorage } from '@/lib/platform/case-storage';
import { contentScript } from '@/lib/platform/content-script';
import { cookieJar } from '@/lib/platform/cookies';
import { COUNT_ALARM, counted } from '@/lib/platform/counted-time';
import { deepStore } from '@/lib/platform/deep-store';
import { journalStore, RESUME_ALARM } from '@/lib/platform/journal-store';
import { LATER_ALARM, laterStorage } from '@/lib/platform/later-storage';
import { lifecycle } from '@/lib/platform/lifecycle';
import { sendMessage } from '@/lib/platform/messages';
import { hasStore } from '@/lib/platform/permissions';
import { resetStorage } from '@/lib/platform/reset-storage';
import { settingsStorage } from '@/lib/platform/settings-storage';
import { siteStorage } from '@/lib/platform/site-storage';
import { leadTo, openTabIds, tabInfo } from '@/lib/platform/tab-info';
import { tabs } from '@/lib/platform/tabs';
import { onTraffic } from '@/lib/platform/traffic';
import { update } from '@/lib/platform/update';
import { activeTabId, openGuide } from '@/lib/platform/ways-out';
import { createBackground } from '@/lib/services/background';

/** The composition root: what touches the browser is handed to what does not. Every listener is set at once. */
export function startBackground(): void {
  createBackground({
    action,
    caseStorage,
    contentScript,
    jar: cookieJar,
    tabs,
    answers,
    journalStore,
    deepStore,
    siteStorage,
    settingsStorage,
    hasPermission: hasStore,
    tabInfo,
    openTabIds,
    activeTabId,
    leadTo,
    openPrevention: (store) => openGuide(store, 'prevent'),
    lifecycle,
    update,
    resumeAlarm: RESUME_ALARM,
    countAlarm: COUNT_ALARM,
    laterAlarm: LATER_ALARM,
    laterStorage,
    resetStorage,
    onTraffic,
    browserFacts,
    // Nobody may be listening: no popup is open.
    caseChanged: (tabId) => void sendMessage('caseChanged', { tabId }).catch(() => undefined),
    clock: { now: () => Date.now(), counted, wait: (ms) => new Promise((done) => setTimeout(done, ms)) },
    newId: () => crypto.randomUUID(),
    browserLang,
    hintCss: { every: hintCss, coach: coachCss },
  });
}
