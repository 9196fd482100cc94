import { defineExtensionMessaging } from '@webext-core/messaging';
import type {
  BackgroundPort,
  ContentProtocol,
  PageProtocol,
  ToContentProtocol,
  ToPageProtocol,
} from '@/lib/model/protocol';

interface Protocol extends PageProtocol, ContentProtocol, ToContentProtocol, ToPageProtocol {}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

/** The background, as popup and pages reach it. */
export const background: BackgroundPort = {
  case: (tabId) => sendMessage('case', { tabId }),
  runFix: (request) => sendMessage('runFix', request),
  undo: (tabId) => sendMessage('undo', { tabId }),
  deepClean: (tabId, request) => sendMessage('deepClean', { tabId, request }),
  answer: (tabId, answer) => sendMessage('answer', { tabId, answer }),
  settings: (change) => sendMessage('settings', { change }),
  remind: (tabId, ask) => sendMessage('remind', { tabId, ask }),
  onCaseChanged: (listener) => onMessage('caseChanged', ({ data }) => listener(data.tabId)),
};
