import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '@/lib/i18n/translate';
import { BackButton } from '../BackButton';
import { NameTag } from '../NameTag';
import { PromiseFooter } from '../PromiseFooter';

export interface PopupFrameProps {
  t: Translate<'first'>;
  /** Changes with the view. A new view's heading gets the focus. */
  viewKey: string;
  /** What happened, for screen readers. */
  status: string;
  onBack: (() => void) | null;
  onLarge: (() => void) | null;
  onOptions: () => void;
  children: ComponentChildren;
}

/** Name tag, view, promise. Esc goes back; with no way back the browser closes the popup. */
export function PopupFrame({ t, viewKey, status, onBack, onLarge, onOptions, children }: PopupFrameProps) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(viewKey);

  useEffect(() => {
    if (shown.current === viewKey) return;
    shown.current = viewKey;
    const heading = main.current?.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [viewKey]);

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.isComposing || onBack === null) return;
      event.preventDefault();
      onBack();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onBack]);

  return (
    <div class="popup">
      <NameTag notTheSite={t('page_not_the_site')}>
        {onBack !== null && <BackButton label={t('popup_back')} onPress={onBack} />}
      </NameTag>
      <main ref={main} class="stack">
        {children}
      </main>
      <p class="sr" role="status">
        {status}
      </p>
      <PromiseFooter
        promise={t('popup_promise')}
        links={[
          ...(onLarge === null ? [] : [{ label: t('popup_open_large'), onPress: onLarge }]),
          { label: t('popup_options'), onPress: onOptions },
        ]}
      />
    </div>
  );
}
