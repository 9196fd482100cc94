import type * as v from 'valibot';
import type { TabContext } from '@/lib/model/case';
import type { CaseView } from '@/lib/model/protocol';
import { onMessage } from '@/lib/platform/messages';
import {
  answerSchema,
  hintActionSchema,
  observeSchema,
  runFixSchema,
  settingsRequestSchema,
  tabSchema,
} from '@/lib/platform/requests';
import { contentSender, isOwnPage, type Sender } from '@/lib/platform/senders';
import { parseOrNull } from '@/lib/platform/stored';
import { storeOfUrl } from '@/lib/sites/registry';
import type { CaseService } from './case-service';
import { type CaseViewDeps, caseView, reachTab } from './case-view';
import type { FixRunner } from './fix-runner';
import type { ResponseWatch } from './response-watch';
import type { SettingsService } from './settings-service';

export interface RouterDeps {
  /** Everything is in order again after a start of the worker. Listeners wait for it. */
  ready: Promise<void>;
  caseService: CaseService;
  caseViewDeps: CaseViewDeps;
  fixRunner: FixRunner;
  settings: SettingsService;
  responses: ResponseWatch;
}

/**
 * Listens to every message, at once. Content scripts may observe and tell of the hint's buttons, for the tab the
 * browser says they are in; pages of ours may do the rest; everybody else, and every payload that does not match
 * its schema, is refused with an error.
 */
export function routeMessages(deps: RouterDeps): void {
  const { ready, caseService, caseViewDeps, fixRunner, settings, responses } = deps;

  async function fromContent<T>(schema: v.GenericSchema<unknown, T>, sender: Sender, data: unknown) {
    await ready;
    const context = contextOf(sender);
    const request = parseOrNull(schema, data);
    if (context === null || request === null) throw refusal();
    return { context, request };
  }

  async function fromPage<T>(schema: v.GenericSchema<unknown, T>, sender: Sender, data: unknown): Promise<T> {
    await ready;
    const request = parseOrNull(schema, data);
    if (!isOwnPage(sender) || request === null) throw refusal();
    return request;
  }

  async function answered(tabId: number): Promise<CaseView> {
    return caseView(caseViewDeps, tabId);
  }

  onMessage('observe', async ({ sender, data }) => {
    const { context, request } = await fromContent(observeSchema, sender, data);
    responses.spoke(context.tabId);
    return caseService.observe(context, request);
  });
  onMessage('hintAction', async ({ sender, data }) => {
    const { context, request } = await fromContent(hintActionSchema, sender, data);
    await caseService.hintAction(context, request.action, request.state);
  });
  onMessage('case', async ({ sender, data }) => answered((await fromPage(tabSchema, sender, data)).tabId));
  onMessage('runFix', async ({ sender, data }) => fixRunner.run(await fromPage(runFixSchema, sender, data)));
  onMessage('undo', async ({ sender, data }) =>
    fixRunner.undo((await fromPage(tabSchema, sender, data)).tabId),
  );
  onMessage('answer', async ({ sender, data }) => {
    const { tabId, answer } = await fromPage(answerSchema, sender, data);
    const reached = await reachTab(caseViewDeps, tabId);
    if ('view' in reached) return reached.view;
    await caseService.answer(reached.context, answer);
    return answered(tabId);
  });
  onMessage('settings', async ({ sender, data }) => {
    const { change } = await fromPage(settingsRequestSchema, sender, data);
    return settings.change(change);
  });
}

/** Tab, store and cookie store of a content script, from the browser's word alone. */
function contextOf(sender: Sender): TabContext | null {
  const content = contentSender(sender);
  const known = content && storeOfUrl(content.url);
  if (content === null || known === null) return null;
  const { tabId, storeId, private: isPrivate } = content;
  return { tabId, storeId, private: isPrivate, site: known.pack.id, store: known.store.domain };
}

function refusal(): Error {
  return new Error('This message is not for this sender.');
}
