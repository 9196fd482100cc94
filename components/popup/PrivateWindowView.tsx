import { useState } from 'preact/hooks';
import { PrimaryButton } from '../Button';
import { Steps } from '../Steps';
import { Address, askingPage, type TrialViewProps } from './OtherDeviceView';
import { YesNo } from './YesNo';

/** The same sign-in in a private window: no cookies and no extensions. It asks at once how that went. */
export function PrivateWindowView({ t, tab, busy, actions }: TrialViewProps) {
  const [refused, setRefused] = useState(false);
  const address = askingPage(tab);
  const { store } = tab;
  return (
    <>
      <div class="stack">
        <h1 class="head">{t('tests_private_title')}</h1>
        <p class="why" role="status">
          {t(refused ? 'tests_private_refused' : 'tests_private_why')}
        </p>
      </div>
      {!refused && (
        <div class="actions">
          <PrimaryButton
            off={busy !== null}
            onPress={() => void actions.openPrivate(address).then((opened) => setRefused(!opened))}
          >
            {t('tests_private_open', { store })}
          </PrimaryButton>
          <p class="quiet">{t('tests_private_come_back')}</p>
        </div>
      )}
      {refused && (
        <>
          <Steps steps={[t('tests_private_step_menu'), t('tests_private_step_address')]} />
          <Address label={t('tests_private_address')} address={address} />
        </>
      )}
      <YesNo
        ask={t('tests_private_ask')}
        yes={t('tests_yes')}
        no={t('tests_no')}
        off={busy !== null}
        onAnswer={(worked) => actions.answerTrial('private-window', worked ? 'works' : 'fails')}
      />
    </>
  );
}
