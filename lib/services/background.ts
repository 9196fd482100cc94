import { NOTHING_SEEN } from '@/lib/engine/case-flow';
import { stillCounting } from '@/lib/engine/case-life';
import { isResetOver } from '@/lib/engine/reset';
import type { BrowserFacts } from '@/lib/model/browser-facts';
import type { DeepStore, SiteStorage } from '@/lib/model/deep-clean';
import type { Answers, Clock, CookieJar, JournalStore, TabsPort } from '@/lib/model/ports';
import type { TrafficEvent } from '@/lib/model/traffic';
import type { Action } from '@/lib/platform/action';
import type { CaseStorage } from '@/lib/platform/case-storage';
import type { ContentScript } from '@/lib/platform/content-script';
import type { LaterStorage } from '@/lib/platform/later-storage';
import type { lifecycle } from '@/lib/platform/lifecycle';
import type { ResetStorage } from '@/lib/platform/reset-storage';
import type { SettingsStorage } from '@/lib/platform/settings-storage';
import type { TabInfo } from '@/lib/platform/tab-info';
import type { Update } from '@/lib/platform/update';
import { hostPermissions, signInPatterns } from '@/lib/sites/match-patterns';
import {
  cookieRulesOf,
  type KnownStore,
  scriptsOf,
  sitePacks,
  storeByDomain,
  storeOfHost,
} from '@/lib/sites/registry';
import { isAppReturn } from '@/lib/sites/sign-in-address';
import { createBadge } from './badge';
import { createCaseChanges } from './case-changes';
import { createCaseService } from './case-service';
import { createCaseStore } from './case-store';
import { createClearService } from './clear-service';
import { createCoachService } from './coach-service';
import { createDeepService } from './deep-service';
import { createFixRunner } from './fix-runner';
import { knownDeep, knownJournal } from './known-records';
import { createLaterService } from './later-service';
import { createMeasure } from './measure';
import { createPopupService } from './popup-service';
import { createResets } from './resets';
import { routeMessages } from './router';
import { createSettingsService } from './settings-service';
import { createStoreScripts } from './store-scripts';
import { contextOf, createLocate } from './tab-context';
import { createTrafficWatch } from './traffic-watch';
import { createUpdateWatch } from './update-watch';
import type { HintCss } from './views/hint-view';

const MENU = 'cannot-sign-in';

/** Requests for sign-in pages, of every store. */
function requestPatterns(): string[] {
  return sitePacks.flatMap((pack) => pack.stores.flatMap(({ domain }) => signInPatterns(pack, domain, '*')));
}

export interface BackgroundDeps {
  action: Action;
  caseStorage: CaseStorage;
  contentScript: ContentScript;
  jar: CookieJar;
  tabs: TabsPort;
  answers: Answers;
  journalStore: JournalStore;
  deepStore: DeepStore;
  siteStorage: SiteStorage;
  settingsStorage: SettingsStorage;
  hasPermission(domain: string): Promise<boolean>;
  tabInfo(tabId: number): Promise<TabInfo | null>;
  openTabIds(): Promise<number[]>;
  activeTabId(): Promise<number | null>;
  leadTo(tabId: number, url: string): Promise<boolean>;
  openPrevention(store: string): Promise<void>;
  lifecycle: typeof lifecycle;
  update: Update;
  resumeAlarm: string;
  countAlarm: string;
  laterAlarm: string;
  laterStorage: LaterStorage;
  resetStorage: ResetStorage;
  onTraffic(patterns: string[], listener: (event: TrafficEvent) => void): void;
  browserFacts(): Promise<BrowserFacts>;
  caseChanged(tabId: number): void;
  clock: Clock;
  newId(): string;
  browserLang(): string;
  /** The hint's style sheet. */
  hintCss: HintCss;
}

/** Puts the services together and sets every listener before the first tick ends. */
export function createBackground(deps: BackgroundDeps): void {
  const { action, contentScript, jar, tabs, lifecycle, clock, caseChanged } = deps;
  const { tabInfo, hasPermission, browserFacts, leadTo } = deps;
  const { now } = clock;
  const journalStore = knownJournal(deps.journalStore);

  const cases = createCaseStore(deps.caseStorage);
  const settings = createSettingsService(deps.settingsStorage, deps.browserLang, deps.hintCss);
  const badge = createBadge(action, settings);
  const scripts = createStoreScripts(cases, contentScript, now);
  const changes = createCaseChanges({ cases, badge, scripts, changed: caseChanged, now });
  const locate = createLocate({ tabInfo, hasPermission });
  const clearing = createClearService({
    jar,
    tabs,
    answers: deps.answers,
    journalStore,
    clock,
    rulesOf: cookieRulesOf,
    over: () => void settle().catch(() => undefined),
  });
  const updates = createUpdateWatch({ update: deps.update, clearing, journalStore, clock });
  const later = createLaterService({ storage: deps.laterStorage, badge, browserFacts, tabInfo, cases, now });
  const traffic = createTrafficWatch(clock);
  const measure = createMeasure({ facts: traffic.facts, jar, hasPermission, browserFacts, now });
  const coach = createCoachService({ settings, changes, page: contentScript, action, leadTo, now });
  const caseService = createCaseService({
    cases,
    changes,
    coach,
    settings,
    clearing,
    later,
    measure,
    resets: createResets(deps.resetStorage),
    traffic,
    page: contentScript,
    action,
    leadTo,
    openPrevention: deps.openPrevention,
    now,
    newId: deps.newId,
  });
  const deep = createDeepService({
    locate,
    hasPermission,
    changes,
    clearing,
    clean: {
      jar,
      tabs,
      clock,
      rulesOf: cookieRulesOf,
      storage: deps.siteStorage,
      deepStore: knownDeep(deps.deepStore),
      setResumeAlarm: journalStore.setResumeAlarm,
    },
    changed: caseChanged,
  });
  const fixRunner = createFixRunner({ locate, changes, clearing, changed: caseChanged });
  const popup = createPopupService({ locate, tabInfo, cases, caseService, clearing, deep, settings, now });

  const ready = start().catch(() => undefined);
  routeMessages({
    ready,
    caseService,
    page: contentScript,
    popup,
    fixRunner,
    deep,
    settings,
    traffic,
    later,
  });
  deps.onTraffic(requestPatterns(), (event) => {
    ready.then(() => onTheWay(event)).catch(() => undefined);
  });
  lifecycle.onAlarm(deps.resumeAlarm, () => void ready.then(resume));
  lifecycle.onAlarm(deps.laterAlarm, () => void ready.then(later.checkDue));
  lifecycle.onAlarm(deps.countAlarm, () => void ready.then(resume));
  // Finish a clear that the browser's end interrupted now, not in front of the next sign-in page.
  lifecycle.onBrowserStart(() => void ready.then(clearing.browserStarted));
  deps.update.onOffered(() => void ready.then(updates.offered));
  lifecycle.onWindowRemoved(() => void ready.then(forgetClosed));
  lifecycle.onPermissionsAdded(() => void ready.then(goOnAfterGrant));
  lifecycle.onPermissionsRemoved(() => void ready.then(scripts.sync));
  lifecycle.addMenu(
    MENU,
    async () => (await settings.manner(null)).t('title_menu'),
    hostPermissions(sitePacks),
    (tabId) => void ready.then(() => action.openPopup(tabId)),
  );

  /** The browser's permission prompt closed the popup. Now that the page can be read, open it again. */
  async function goOnAfterGrant(): Promise<void> {
    const tabId = await deps.activeTabId();
    // A clear or an undo may have waited for it.
    await resume();
    await scripts.sync();
    const located = tabId === null ? null : await locate(tabId);
    if (tabId === null || located === null || 'view' in located) return;
    await contentScript.look(tabId, scriptsOf(located.context.store));
    await action.openPopup(tabId);
  }

  /** Handles one event of a sign-in page's request. */
  async function onTheWay(event: TrafficEvent): Promise<void> {
    const url = new URL(event.url);
    const known = storeOfHost(url.hostname);
    if (known !== null && isAppReturn(known.pack, url)) return onAppReturn(event, known);
    const [lost] = await Promise.all([traffic.take(event), caseService.heard(event.tabId)]);
    const info = lost === null ? null : await tabInfo(lost.tabId);
    if (info !== null && known !== null) await caseService.noPage(contextOf(info, known));
  }

  /** There an answer is the end, whatever it is: none of it is kept, and what was told before is over. */
  async function onAppReturn({ tabId, kind, url }: TrafficEvent, known: KnownStore): Promise<void> {
    await caseService.heard(tabId);
    const info = kind === 'completed' ? await tabInfo(tabId) : null;
    if (info === null) return;
    await caseService.observe(contextOf(info, known), { ...NOTHING_SEEN, state: 'app-return' }, url);
  }

  async function resume(): Promise<void> {
    await clearing.resume();
    await deep.resume();
    await settle();
  }

  /** An update may come in once nothing is under way; what ages is counted on. */
  async function settle(): Promise<void> {
    const waits = await updates.look();
    await journalStore.setCountAlarm(waits || (await journalStore.hasCopies()));
  }

  /** Puts everything in order after a start: ends unfinished clears and drops cases of closed tabs. */
  async function start(): Promise<void> {
    // Before anything is read there.
    await lifecycle.closeLocalStorage();
    // Not awaited: no message depends on it.
    void later.checkDue();
    deps.resetStorage
      .sweep((reset) => isResetOver(reset, now()) || storeByDomain(reset.store) === null)
      .catch(() => undefined);
    await Promise.all([resume(), forgetClosed()]);
    await scripts.sync();
  }

  /** Drops what is kept of closed tabs, and what no longer counts of the others. */
  async function forgetClosed(): Promise<void> {
    const open = new Set(await deps.openTabIds());
    traffic.keepOnly(open);
    for (const tabId of await deps.caseStorage.tabIds()) {
      if (!open.has(tabId)) await cases.remove(tabId);
      else await cases.update(tabId, (before) => ({ memory: stillCounting(before, now()) }));
    }
  }
}
