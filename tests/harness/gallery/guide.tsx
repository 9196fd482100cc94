import { signal } from '@preact/signals';
import { render } from 'preact';
import { GuideApp } from '@/entrypoints/guide/GuideApp';
import { loadWords } from '@/entrypoints/guide/sources';
import { loadGuideMessages } from '@/lib/i18n/page-messages';
import type { SettingsView } from '@/lib/model/protocol';
import { createClipboard } from '@/lib/ui/clipboard-model';
import { createGenerator } from '@/lib/ui/generator-model';
import { followPlace } from '@/lib/ui/guide-place';
import { createSettingsModel } from '@/lib/ui/settings-model';

/** The same numbers every time, so that pictures can be compared. Never for a password. */
function sameDraws(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

/** The address of each picture that is not of the chapter on preventing. */
const PLACES: Readonly<Record<string, string>> = {
  'guide-steps': '#steps',
  'guide-way': '#steps/iphone-safari/same-page-again/4',
  'guide-way-in': '#steps/iphone-safari/same-page-again/in',
  'guide-read': '#steps/windows-chrome/code-trouble/read',
  'guide-taken-over': '#taken-over',
  'guide-contact': '#contact',
};

function placeNamed(name: string): string {
  const { [name]: place = '#prevent' } = PLACES;
  return place;
}

/** Shows the guide: a place of it, `guide`, or `guide-words` with a passphrase, a copied password and the steps of Edge. */
export async function showGuide(app: HTMLElement, name: string, view: SettingsView): Promise<void> {
  const generator = createGenerator({ draw: sameDraws(), loadWords });
  const clipboard = createClipboard(async () => {});
  render(
    <GuideApp
      words={signal(await loadGuideMessages(view.lang))}
      settings={createSettingsModel({ settings: async () => view }, view)}
      at={followPlace({
        location: { hash: placeNamed(name), search: '' },
        history: { replaceState: () => {} },
        addEventListener: () => {},
      })}
      generator={generator}
      clipboard={clipboard}
      keeper={signal(name === 'guide' ? 'chrome' : 'edge')}
      ownDevice="iphone-safari"
    />,
    app,
  );
  if (name === 'guide-words') {
    await generator.change({ kind: 'words' });
    await clipboard.copy('made', 'not looked at');
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
}
