/**
 * Functions that run in Firefox's own window, where all of its insides can be reached. Each stands alone:
 * it is sent as text. What they touch has no types outside of Firefox, so the little that is used is
 * written down here.
 */

interface FrameMessages {
  addMessageListener(name: string, listen: (message: { data: string }) => void): void;
  loadFrameScript(url: string, allow: boolean): void;
}

interface PopupBrowser extends Element {
  messageManager: FrameMessages;
  currentURI: { spec: string };
}

interface Addon {
  backgroundState: string;
  terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>;
}

interface Channel {
  URI: { spec: string };
  loadInfo: { triggeringPrincipal: Principal | null; loadingPrincipal: Principal | null };
}

interface Principal {
  addonPolicy: { id: string } | null;
  contentScriptAddonPolicy?: { id: string } | null;
  spec?: string;
}

interface TextInput {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionParent: {
      GlobalManager: { getExtension(id: string): Addon };
      apiManager: {
        global: {
          browserActionFor(addon: Addon): { openPopup(window: Window, open: boolean): Promise<void> };
          tabTracker: { getId(tab: unknown): number };
        };
      };
    };
    ExtensionPermissions: {
      add(id: string, permissions: { permissions: string[]; origins: string[] }, addon: Addon): Promise<void>;
    };
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  };
};
declare const Services: {
  locale: { availableLocales: string[]; requestedLocales: string[] };
  obs: { addObserver(observer: object, topic: string): void };
};
declare const Ci: { nsIHttpChannel: unknown; nsITextInputProcessor: unknown };
declare const Cc: Record<string, { createInstance(kind: unknown): TextInput } | undefined>;
declare const gBrowser: { selectedTab: unknown };

/** Speaks a language without a language pack. Before the extension is installed. */
export function speak(lang: string): void {
  Services.locale.availableLocales = [lang, 'en-US'];
  Services.locale.requestedLocales = [lang];
}

/** Writes down what the extension asks the network for, from now on. */
export function watchRequests(id: string): void {
  const seen: { url: string; by: string }[] = [];
  Reflect.set(window, 'hairetaRequests', seen);
  const observer = {
    observe(subject: { QueryInterface(kind: unknown): Channel }) {
      const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
      for (const principal of [loadInfo.triggeringPrincipal, loadInfo.loadingPrincipal]) {
        const policy = principal ? principal.addonPolicy || principal.contentScriptAddonPolicy : null;
        if (!policy || policy.id !== id) continue;
        seen.push({ url: URI.spec, by: principal?.spec || id });
        return;
      }
    },
  };
  // Kept alive by the window; the service holds it as well.
  Reflect.set(window, 'hairetaObserver', observer);
  Services.obs.addObserver(observer, 'http-on-modify-request');
}

/** What was written down since this was last asked. */
export function seenRequests(): { url: string; by: string }[] {
  const seen: { url: string; by: string }[] = Reflect.get(window, 'hairetaRequests') || [];
  return seen.splice(0);
}

/** Number the extension knows the tab in front by. */
export function frontTab(): number {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
}

/** A click on the toolbar icon. */
export async function clickIcon(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const addon = ExtensionParent.GlobalManager.getExtension(id);
  await ExtensionParent.apiManager.global.browserActionFor(addon).openPopup(window, false);
}

/** Address of the open popup, or null. */
export function popupAddress(): string | null {
  const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  return popup?.currentURI.spec.startsWith('moz-extension:') ? popup.currentURI.spec : null;
}

/** Runs source in the open popup: with the rights of its page, or above it (`privileged`, where it sees `content`). */
export async function runInPopup(source: string, privileged: boolean): Promise<string | null> {
  const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  if (!popup) throw new Error('no popup is open');
  const name = `haireta:${Math.random()}`;
  const run = privileged
    ? `(${source})`
    : `Components.utils.evalInSandbox(${JSON.stringify(source)}, Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false }))`;
  const script = `(async () => {
    let answer;
    try { answer = { value: JSON.stringify(await ${run}) }; } catch (error) { answer = { error: String(error) }; }
    sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify(answer));
  })()`;
  const answer = await new Promise<string>((resolve) => {
    popup.messageManager.addMessageListener(name, ({ data }) => resolve(data));
    popup.messageManager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    );
  });
  const { value, error } = JSON.parse(answer);
  if (error) throw new Error(error);
  return value === undefined ? null : value;
}

export function closePopup(): void {
  const panel = document.querySelector('browser.webextension-popup-browser')?.closest('panel');
  if (panel && 'hidePopup' in panel && typeof panel.hidePopup === 'function') panel.hidePopup();
}

export async function endBackground(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  await ExtensionParent.GlobalManager.getExtension(id).terminateBackground({ ignoreDevToolsAttached: true });
}

export function backgroundState(id: string): string {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  return ExtensionParent.GlobalManager.getExtension(id).backgroundState;
}

/** Lets the extension into private windows. */
export async function allowPrivate(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const wanted = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(id, wanted, ExtensionParent.GlobalManager.getExtension(id));
  await (await AddonManager.getAddonByID(id)).reload();
}

/**
 * Turns Caps Lock on, types letters into the field that has the focus, and turns it off: real keys, as the system
 * sends them. WebDriver's own keys know nothing of the lock.
 */
export function typeWithCapsLock(letters: string): void {
  const input = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!input?.beginInputTransactionForTests(window)) throw new Error('no keys can be pressed here');
  const press = (key: string, code: string, keyCode: number) => {
    const event = new KeyboardEvent('', { key, code, keyCode });
    input.keydown(event);
    input.keyup(event);
  };
  press('CapsLock', 'CapsLock', 20);
  for (const letter of letters.toUpperCase()) press(letter, `Key${letter}`, letter.charCodeAt(0));
  press('CapsLock', 'CapsLock', 20);
}
