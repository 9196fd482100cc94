import type * as v from 'valibot';
import type { TabContext } from '@/lib/model/case';
import type { Seen } from '@/lib/model/seen';
import type { ContentScript } from '@/lib/platform/content-script';
import { onMessage } from '@/lib/platform/messages';
import {
  answerSchema,
  deepSchema,
  hintActionSchema,
  observeSchema,
  readerSchema,
  remindSchema,
  runFixSchema,
  settingsRequestSchema,
  tabSchema,
} from '@/lib/platform/requests';
import { contentSender, isOwnPage, type Sender } from '@/lib/platform/senders';
import { parseOrNull } from '@/lib/platform/stored';
import { readerOf, storeOfUrl } from '@/lib/sites/registry';
import type { CaseService } from './case-service';
import type { DeepService } from './deep-service';
import type { FixRunner } from './fix-runner';
import type { LaterService } from './later-service';
import type { PopupService } from './popup-service';
import type { SettingsService } from './settings-service';
import { contextOf } from './tab-context';
import type { TrafficWatch } from './traffic-watch';

export interface RouterDeps {
  /** Resolves once everything is in order after a start. Listeners wait for it. */
  ready: Promise<void>;
  caseService: Pick<CaseService, 'observe' | 'press' | 'hintAction'>;
  page: Pick<ContentScript, 'join'>;
  popup: PopupService;
  fixRunner: FixRunner;
  deep: Pick<DeepService, 'ask'>;
  settings: Pick<SettingsService, 'change'>;
  traffic: Pick<TrafficWatch, 'spoke'>;
  later: Pick<LaterService, 'ask'>;
}

/**
 * Listens to every message, in the first tick. Content scripts may report pages and the hint's buttons, for the tab the
 * browser says they are in. Our own pages may do the rest. Everyone else, and every payload that does not match
 * its schema, gets an error.
 */
export function routeMessages(deps: RouterDeps): void {
  const { ready, caseService, page, popup, fixRunner, deep, settings, traffic, later } = deps;

  async function fromContent<T>(schema: v.GenericSchema<unknown, T>, sender: Sender, data: unknown) {
    await ready;
    const context = senderContext(sender);
    const request = parseOrNull(schema, data);
    if (context === null || request === null) throw refusal();
    return { context, request, address: sender.url ?? '' };
  }

  async function fromPage<T>(schema: v.GenericSchema<unknown, T>, sender: Sender, data: unknown): Promise<T> {
    await ready;
    const request = parseOrNull(schema, data);
    if (!isOwnPage(sender) || request === null) throw refusal();
    return request;
  }

  onMessage('observe', async ({ sender, data }) => {
    const { context, request, address } = await fromContent(observeSchema, sender, data);
    if (request.event === 'press') {
      await caseService.press(context, request.press, address);
      return null;
    }
    if (isFirstWord(request.seen)) traffic.spoke(context.tabId);
    return caseService.observe(context, request.seen, address);
  });
  onMessage('reader', async ({ sender, data }) => {
    const { context, request } = await fromContent(readerSchema, sender, data);
    // A page with a message to read has come.
    traffic.spoke(context.tabId);
    await page.join(
      { tabId: context.tabId, documentId: sender.documentId },
      readerOf(context.store, request.lang),
    );
  });
  onMessage('hintAction', async ({ sender, data }) => {
    const { context, request } = await fromContent(hintActionSchema, sender, data);
    await caseService.hintAction(context, request);
  });
  onMessage('case', async ({ sender, data }) => popup.view((await fromPage(tabSchema, sender, data)).tabId));
  onMessage('runFix', async ({ sender, data }) => fixRunner.run(await fromPage(runFixSchema, sender, data)));
  onMessage('undo', async ({ sender, data }) =>
    fixRunner.undo((await fromPage(tabSchema, sender, data)).tabId),
  );
  onMessage('deepClean', async ({ sender, data }) => {
    const { tabId, request } = await fromPage(deepSchema, sender, data);
    return deep.ask(tabId, request);
  });
  onMessage('answer', async ({ sender, data }) => {
    const { tabId, answer } = await fromPage(answerSchema, sender, data);
    return popup.answer(tabId, answer);
  });
  onMessage('remind', async ({ sender, data }) => {
    const { tabId, ask } = await fromPage(remindSchema, sender, data);
    return later.ask(tabId, ask);
  });
  onMessage('settings', async ({ sender, data }) => {
    const { change } = await fromPage(settingsRequestSchema, sender, data);
    return settings.change(change);
  });
}

/** Tab, store and cookie store of a content script, from the browser's word alone. */
function senderContext(sender: Sender): TabContext | null {
  const content = contentSender(sender);
  const known = content && storeOfUrl(content.url);
  return content === null || known === null ? null : contextOf(content, known);
}

/**
 * Whether a new page speaks for itself. One with an error status and no known state does not: Firefox
 * runs content scripts even for an empty answer. A 404 does: its step expired.
 */
function isFirstWord({ arrival, state, status }: Seen): boolean {
  const isMute = state === 'not-sign-in' && status !== null && status >= 400 && status !== 404;
  return arrival !== 'same-document' && !isMute;
}

function refusal(): Error {
  return new Error('This message is not for this sender.');
}
