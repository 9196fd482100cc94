import type { MessageKey } from '@/lib/i18n/parts';
import type { Symptom } from '@/lib/model/evidence';
import type { Verdict } from '@/lib/model/verdict';
import type { IconName } from '../Icon';

/** Which words belong to which value. */

export const verdictLine: Readonly<Record<Verdict, MessageKey<'first'>>> = {
  likely: 'popup_verdict_likely',
  possible: 'popup_verdict_possible',
  unknown: 'popup_verdict_unknown',
  'ruled-out': 'popup_verdict_ruled_out',
};

export const sureWord: Readonly<Record<Verdict, MessageKey<'first'>>> = {
  likely: 'popup_sure_likely',
  possible: 'popup_sure_possible',
  unknown: 'popup_sure_unknown',
  'ruled-out': 'popup_sure_ruled_out',
};

export const symptomIcon: Readonly<Record<Symptom, IconName>> = {
  'wrong-details': 'key',
  'service-error': 'service',
  'code-trouble': 'code',
  'no-connection': 'line',
  'same-page-again': 'again',
  'app-fails': 'app',
  'strange-activity': 'strange',
};
