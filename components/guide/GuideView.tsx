import type { ComponentChildren } from 'preact';
import type { Translate } from '@/lib/i18n/translate';
import type { ChapterId } from '@/lib/model/guide';
import type { Settings } from '@/lib/model/settings';
import { LinkButton, PlainButton } from '../Button';
import { Icon } from '../Icon';
import { NameTag } from '../NameTag';

export interface Chapter {
  id: ChapterId;
  title: string;
  /** What stands above it, where that is not its title. */
  heading?: string;
  /** The chapter itself. Asked for only while it is open. */
  body(): ComponentChildren;
}

export interface GuideViewProps {
  t: Translate<'guide'>;
  chapters: Chapter[];
  /** The open one. */
  at: ChapterId;
  textSize: Settings['textSize'];
  onTextSize: (size: Settings['textSize']) => void;
  onPrint: () => void;
  /** What belongs to every chapter. */
  children: ComponentChildren;
}

/** The size after each size. */
const NEXT_SIZE = { normal: 'large', large: 'larger', larger: 'normal' } as const;

/** The guide: one chapter at a time, every one at its own address. */
export function GuideView(props: GuideViewProps) {
  const { t, chapters, at, textSize, onTextSize, onPrint, children } = props;
  const open = chapters.filter(({ id }) => id === at);
  return (
    <div class="page guide">
      <NameTag notTheSite={t('page_not_the_site')}>
        <span class="no-print">
          <PlainButton onPress={() => onTextSize(NEXT_SIZE[textSize])}>
            {textSize === 'larger' ? t('guide_standard') : t('guide_larger')}
          </PlainButton>
        </span>
      </NameTag>
      <main class="body">
        <nav class="no-print contents" aria-label={t('guide_chapters')}>
          <ul>
            {chapters.map(({ id, title }) => (
              <li key={id}>
                <a class="link" href={`#${id}`} aria-current={id === at ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {children}
        {open.map(({ id, title, heading = title, body }) => (
          <article key={id} id={id} class="chapter">
            <h1>{heading}</h1>
            {body()}
          </article>
        ))}
        <div class="no-print">
          <LinkButton onPress={onPrint}>{t('guide_print')}</LinkButton>
        </div>
        <p class="promise">
          <Icon name="promise" />
          <span>{t('guide_promise')}</span>
        </p>
      </main>
    </div>
  );
}
