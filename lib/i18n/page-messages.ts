import type { UiLang } from '@/lib/model/settings';
import { type Catalogue, createTranslate, type Translate } from './translate';

type Loaders = Readonly<Record<UiLang, () => Promise<{ default: Catalogue }>>>;

const first: Loaders = {
  en: () => import('virtual:messages/first/en'),
  ja: () => import('virtual:messages/first/ja'),
};
const deferred: Loaders = {
  en: () => import('virtual:messages/deferred/en'),
  ja: () => import('virtual:messages/deferred/ja'),
};
const report: Loaders = {
  en: () => import('virtual:messages/report/en'),
  ja: () => import('virtual:messages/report/ja'),
};
const options: Loaders = {
  en: () => import('virtual:messages/options/en'),
  ja: () => import('virtual:messages/options/ja'),
};
const guide: Loaders = {
  en: () => import('virtual:messages/guide/en'),
  ja: () => import('virtual:messages/guide/ja'),
};

/** What the popup needs to draw its first view, in one language. */
export async function loadFirstMessages(lang: UiLang): Promise<Translate<'first'>> {
  const { default: catalogue } = await first[lang]();
  return createTranslate<'first'>(lang, [catalogue]);
}

/** All the popup can say, in one language. */
export async function loadPopupMessages(lang: UiLang): Promise<Translate<'first' | 'deferred'>> {
  const loaded = await Promise.all([first[lang](), deferred[lang]()]);
  const [{ default: one }, { default: other }] = loaded;
  return createTranslate<'first' | 'deferred'>(lang, [one, other]);
}

/** What a report says, in one language. */
export async function loadReportMessages(lang: UiLang): Promise<Translate<'report'>> {
  const { default: catalogue } = await report[lang]();
  return createTranslate<'report'>(lang, [catalogue]);
}

/** What the options page says, in one language. */
export async function loadOptionsMessages(lang: UiLang): Promise<Translate<'options'>> {
  const { default: catalogue } = await options[lang]();
  return createTranslate<'options'>(lang, [catalogue]);
}

/** What the guide says, in one language. */
export async function loadGuideMessages(lang: UiLang): Promise<Translate<'guide'>> {
  const { default: catalogue } = await guide[lang]();
  return createTranslate<'guide'>(lang, [catalogue]);
}
