import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from './browsers.ts';

const BACKGROUND = `
const api = globalThis.browser ?? globalThis.chrome;
api.runtime.onMessage.addListener((message, sender) => {
  if (message === 'seen') api.action.setBadgeText({ text: '7', tabId: sender.tab.id });
  if (message === 'open') api.action.openPopup();
  if (message === 'ask') fetch('https://elsewhere.example/asked').catch(() => undefined);
});
`;

const CONTENT = `
const api = globalThis.browser ?? globalThis.chrome;
if (document.querySelector('#auth-error-message-box')) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<div class="ha" data-form="card" lang="ja"><section role="region" style="background:#fff;border:1px solid">' +
    '<h2>Probe title</h2><p>Probe reason</p><button class="open">Open it</button><button class="close" aria-label="Close">x</button>' +
    '<button hidden>Not shown</button></section><p role="status">Probe said</p></div>';
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();
  root.querySelector('.open').addEventListener('click', (event) => event.isTrusted && api.runtime.sendMessage('open'));
  root.querySelector('.close').addEventListener('click', (event) => event.isTrusted && host.remove());
  api.runtime.sendMessage('seen');
}
`;

const POPUP = `<!doctype html><html><head><meta charset="utf-8"><title>Probe</title></head>
<body style="width:300px"><h1>Probe popup</h1><button>Press me</button><p id="answer"></p><script src="popup.js"></script></body></html>`;

const POPUP_SCRIPT = `
document.querySelector('button').addEventListener('click', (event) => {
  document.querySelector('#answer').textContent = event.isTrusted ? 'really pressed' : 'not really pressed';
  (globalThis.browser ?? globalThis.chrome).runtime.sendMessage('ask');
});
`;

/**
 * Writes a tiny extension that does what ours does, in its simplest form: a card in a closed root on pages
 * with a server error, a badge, a popup. The harness is tested with it, whatever the product does that day.
 */
export function writeProbeExtension(kind: BrowserKind): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'haireta-probe-'));
  const manifest = {
    manifest_version: 3,
    name: 'Harness probe',
    version: '1',
    permissions: ['activeTab', 'storage'],
    host_permissions: ['*://*.amazon.co.jp/*'],
    background: kind === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    action: { default_popup: 'popup.html', default_title: 'Probe' },
    content_scripts: [{ matches: ['*://*.amazon.co.jp/ap/*'], js: ['content.js'], run_at: 'document_end' }],
    ...(kind === 'firefox' && {
      browser_specific_settings: { gecko: { id: 'harness-probe@haireta.invalid' } },
    }),
  };
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(path, 'background.js'), BACKGROUND);
  writeFileSync(join(path, 'content.js'), CONTENT);
  writeFileSync(join(path, 'popup.html'), POPUP);
  writeFileSync(join(path, 'popup.js'), POPUP_SCRIPT);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
