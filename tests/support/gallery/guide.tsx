import { signal } from '@preact/signals';
import { render } from 'preact';
import { GuideApp } from '@/entrypoints/guide/GuideApp';
import { loadWords } from '@/entrypoints/guide/sources';
import { loadGuideMessages } from '@/lib/i18n/page-messages';
import type { SettingsView } from '@/lib/model/protocol';
import { createClipboard } from '@/lib/ui/clipboard-model';
import { createGenerator } from '@/lib/ui/generator-model';
import { createSettingsModel } from '@/lib/ui/settings-model';

/** The same numbers every time, so that pictures can be compared. Never for a password. */
function sameDraws(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

/** Shows the guide: `guide`, or `guide-words` with a passphrase, a copied password and the steps of Edge. */
export async function showGuide(app: HTMLElement, name: string, view: SettingsView): Promise<void> {
  const generator = createGenerator({ draw: sameDraws(), loadWords });
  const clipboard = createClipboard(async () => {});
  render(
    <GuideApp
      words={signal(await loadGuideMessages(view.lang))}
      settings={createSettingsModel({ settings: async () => view }, view)}
      place={signal({ chapter: 'prevent', section: null })}
      generator={generator}
      clipboard={clipboard}
      keeper={signal(name === 'guide' ? 'chrome' : 'edge')}
      wanted={null}
    />,
    app,
  );
  if (name === 'guide-words') {
    await generator.change({ kind: 'words' });
    await clipboard.copy('made', 'not looked at');
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
}
