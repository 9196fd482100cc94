import { isSilent } from '@/lib/engine/case-flow';
import type { BrowserFacts } from '@/lib/model/browser-facts';
import type { DeepStore, SiteStorage } from '@/lib/model/deep-clean';
import type { LinkId } from '@/lib/model/fix';
import type { Clock, CookieJar, JournalStore, TabsPort } from '@/lib/model/ports';
import type { TrafficEvent } from '@/lib/model/traffic';
import type { Action } from '@/lib/platform/action';
import type { CaseStorage } from '@/lib/platform/case-storage';
import type { ContentScript } from '@/lib/platform/content-script';
import type { LaterStorage } from '@/lib/platform/later-storage';
import type { lifecycle } from '@/lib/platform/lifecycle';
import type { SettingsStorage } from '@/lib/platform/settings-storage';
import type { TabInfo } from '@/lib/platform/tab-info';
import { linksOf } from '@/lib/sites/links';
import { allSignInPatterns, hostPermissions } from '@/lib/sites/match-patterns';
import { cookieRulesOf, packOf, storeByDomain, storeOfUrl } from '@/lib/sites/registry';
import { createBadge } from './badge';
import { createCaseService } from './case-service';
import { createCaseStore } from './case-store';
import { type CaseViewDeps, reachTab } from './case-view';
import { createCheckedPages } from './checked-pages';
import { createClearService } from './clear-service';
import { createCoachService } from './coach-service';
import { createDeepService } from './deep-service';
import { createFixRunner } from './fix-runner';
import { createLaterService } from './later-service';
import { askedAgain, createMeasure } from './measure';
import { createReach } from './reach';
import { routeMessages } from './router';
import { createSettingsService } from './settings-service';
import { contextOf } from './tab-context';
import { createTrafficWatch } from './traffic-watch';

/** Chrome's and Firefox's cookie stores of private windows. */
const PRIVATE_STORES = ['1', 'firefox-private'];
const MENU = 'cannot-sign-in';

export interface BackgroundDeps {
  action: Action;
  caseStorage: CaseStorage;
  contentScript: ContentScript;
  jar: CookieJar;
  createTabs(foreignHosts: (store: string) => readonly string[]): TabsPort;
  journalStore: JournalStore;
  deepStore: DeepStore;
  siteStorage: SiteStorage;
  settingsStorage: SettingsStorage;
  hasPermission(domain: string): Promise<boolean>;
  tabInfo(tabId: number): Promise<TabInfo | null>;
  openTabIds(): Promise<number[]>;
  activeTabId(): Promise<number | null>;
  hasPrivateWindow(): Promise<boolean>;
  leadTo(tabId: number, url: string): Promise<boolean>;
  openPrevention(store: string): Promise<void>;
  lifecycle: typeof lifecycle;
  resumeAlarm: string;
  laterAlarm: string;
  laterStorage: LaterStorage;
  onTraffic(patterns: string[], listener: (event: TrafficEvent) => void): void;
  hasCookie(url: string, name: string, storeId: string): Promise<boolean>;
  browserFacts(): Promise<BrowserFacts>;
  caseChanged(tabId: number): void;
  clock: Clock;
  newId(): string;
  browserLang(): string;
  /** The hint's style sheet. */
  hintCss: string;
}

/** Puts the services together and sets every listener before the first tick ends. */
export function createBackground(deps: BackgroundDeps): void {
  const { action, contentScript, lifecycle, clock, caseChanged } = deps;

  const cases = createCaseStore(deps.caseStorage);
  const settings = createSettingsService(deps.settingsStorage, deps.browserLang, deps.hintCss);
  const badge = createBadge(action, settings);
  const reach = createReach(cases, contentScript, clock.now);
  const tabs = deps.createTabs((store) => cookieRulesOf(store).foreignHosts);
  const clearing = createClearService({
    jar: deps.jar,
    tabs,
    journalStore: deps.journalStore,
    clock,
    rulesOf: cookieRulesOf,
  });
  const later = createLaterService({
    storage: deps.laterStorage,
    badge,
    online: async () => (await deps.browserFacts()).online,
    tabInfo: deps.tabInfo,
    caseOf: async (tabId) => (await cases.read(tabId)).case,
    now: clock.now,
  });
  const checkedPages = createCheckedPages();
  const openPopup = async (tabId: number) => {
    const info = await deps.tabInfo(tabId);
    await action.openPopup(tabId, info?.windowId);
  };
  const openLink = async (tabId: number, domain: string, link: LinkId) => {
    const known = storeByDomain(domain);
    const url = known && linksOf(known.pack, known.store)[link];
    if (url) await deps.leadTo(tabId, url);
  };
  const traffic = createTrafficWatch(clock);
  const measure = createMeasure({ ...deps, facts: traffic.facts, now: clock.now });
  const caseService = createCaseService({
    cases,
    badge,
    reach,
    settings,
    measure: async (context, address, lang) => ({
      measured: await measure(context, address, lang),
      askedAgain: address !== null && askedAgain(address),
    }),
    undo: {
      markSignedIn: async (scope) => {
        await clearing.markSignedIn(scope);
        if (!PRIVATE_STORES.includes(scope.storeId)) await later.forget(scope.store);
      },
      canUndo: async (scope) => (await clearing.undoView(scope)) !== null,
    },
    openPopup,
    openPrevention: deps.openPrevention,
    hideHint: (tabId) => contentScript.hint(tabId, null),
    openLink,
    coach: (change) =>
      createCoachService({
        settings,
        marksOf: (site) => packOf(site)?.marks ?? {},
        change,
        stateOf: async (tabId) => {
          const seen = await contentScript.look(tabId);
          return seen === null ? null : seen.state;
        },
        show: contentScript.hint,
        openLink,
        openPopup,
        now: clock.now,
      }),
    changed: caseChanged,
    now: clock.now,
    newId: deps.newId,
  });
  const caseViewDeps: CaseViewDeps = {
    tabInfo: deps.tabInfo,
    hasPermission: deps.hasPermission,
    open: caseService.open,
    look: contentScript.look,
    peek: async (tabId) => (await cases.read(tabId)).case,
    words: async (site) => (await settings.manner(site)).t,
    isChecked: checkedPages.isChecked,
    now: clock.now,
    clearing,
    hasDeepUndo: (scope) => deep.hasUndo(scope),
  };
  const deep = createDeepService({
    ...deps,
    tabs,
    storage: deps.siteStorage,
    rulesOf: cookieRulesOf,
    setResumeAlarm: deps.journalStore.setResumeAlarm,
    caseService,
    clearing,
    changed: caseChanged,
  });
  const ready = start().catch(() => undefined);

  routeMessages({
    ready,
    caseService,
    caseViewDeps,
    fixRunner: createFixRunner({ ...caseViewDeps, caseService, clearing, changed: caseChanged }),
    deep,
    settings,
    traffic,
    checkedPages,
    later,
  });
  deps.onTraffic(allSignInPatterns(), (event) => {
    ready.then(() => onTheWay(event)).catch(() => undefined);
  });
  lifecycle.onAlarm(deps.resumeAlarm, () => void ready.then(resume));
  lifecycle.onAlarm(deps.laterAlarm, () => void ready.then(later.look));
  // A clear that the end of the browser cut off is finished at once, and not in front of the next sign-in page.
  lifecycle.startWithBrowser();
  lifecycle.onWindowRemoved(() => void ready.then(forgetPrivate));
  lifecycle.onPermissionsAdded(() => void ready.then(goOnAfterGrant));
  lifecycle.onPermissionsRemoved(() => void ready.then(reach.sync));
  lifecycle.addMenu(
    MENU,
    async () => (await settings.manner(null)).t('title_menu'),
    hostPermissions(),
    (tabId) => void ready.then(() => openPopup(tabId)),
  );

  /** The browser's own question closed the popup. With its answer the page can be read, and the popup goes on. */
  async function goOnAfterGrant(): Promise<void> {
    await reach.sync();
    const tabId = await deps.activeTabId();
    if (tabId === null || 'view' in (await reachTab(caseViewDeps, tabId))) return;
    await contentScript.look(tabId);
    await openPopup(tabId);
  }

  /** What happened to a sign-in page on its way. */
  async function onTheWay(event: TrafficEvent): Promise<void> {
    const lost = await traffic.take(event);
    if (lost === null) return;
    const [info, known] = [await deps.tabInfo(lost.tabId), storeOfUrl(lost.url)];
    if (info !== null && known !== null) await caseService.noPage(contextOf(info, known));
  }

  async function resume(): Promise<void> {
    await clearing.resume();
    await deep.resume();
  }

  /** What a start of the worker owes: a begun clear is ended, cases of closed tabs go, the reach fits the cases. */
  async function start(): Promise<void> {
    // Nobody waits for this one: no message needs it.
    void later.look();
    await Promise.all([resume(), sweep()]);
    await reach.sync();
  }

  /** Forgets tabs that are closed, and cases nobody has looked at for half an hour. */
  async function sweep(): Promise<void> {
    const open = new Set(await deps.openTabIds());
    traffic.keepOnly(open);
    for (const tabId of await deps.caseStorage.tabIds()) {
      const { case: of } = await cases.read(tabId);
      if (!open.has(tabId) || (of !== null && isSilent(of, clock.now()))) await cases.remove(tabId);
    }
  }

  /** The last private window closed: nothing of it stays. */
  async function forgetPrivate(): Promise<void> {
    await sweep();
    if (await deps.hasPrivateWindow()) return;
    await Promise.all(PRIVATE_STORES.map((storeId) => clearing.dropPrivate(storeId)));
  }
}
