import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseSeen } from '@/lib/model/protocol';
import type { UiLang } from '@/lib/model/settings';
import { LinkButton, PrimaryButton } from '../Button';
import type { PopupActions } from './popup-actions';
import type { DeferredTools, DeferredTranslate } from './props';

export interface ReportViewProps {
  t: DeferredTranslate;
  view: CaseSeen;
  tools: Pick<DeferredTools, 'lang' | 'report'>;
  actions: Pick<PopupActions, 'copy'>;
}

const otherLang: Readonly<Record<UiLang, UiLang>> = { ja: 'en', en: 'ja' };

/** A report to hand to somebody who helps: shown word for word, then copied. Nothing is sent. */
export function ReportView({ t, view, tools, actions }: ReportViewProps) {
  const [lang, setLang] = useState(tools.lang);
  const [text, setText] = useState('');
  const [copied, setCopied] = useState<boolean | null>(null);
  const box = useRef<HTMLPreElement>(null);

  useEffect(() => {
    let shown = true;
    void tools.report(view, lang).then((words) => {
      if (shown) setText(words);
    });
    return () => {
      shown = false;
    };
  }, [tools, view, lang]);

  async function copy(): Promise<void> {
    const done = await actions.copy(text);
    setCopied(done);
    if (!done && box.current !== null) getSelection()?.selectAllChildren(box.current);
  }

  return (
    <>
      <div class="stack">
        <h1 class="head">{t('copy_title')}</h1>
        <p class="why">{t('copy_why')}</p>
      </div>
      <div class="actions">
        <PrimaryButton off={text === ''} onPress={() => void copy()}>
          {t('copy_do')}
        </PrimaryButton>
        <p class="quiet" role="status">
          {copied === null ? t('copy_note') : t(copied ? 'copy_done' : 'copy_failed')}
        </p>
        <LinkButton
          onPress={() => {
            setCopied(null);
            setLang(otherLang[lang]);
          }}
        >
          {t(lang === 'ja' ? 'copy_in_english' : 'copy_in_japanese')}
        </LinkButton>
      </div>
      <pre ref={box} class="report" lang={lang}>
        {text}
      </pre>
    </>
  );
}
