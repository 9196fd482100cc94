import type { ReadonlySignal } from '@preact/signals';
import { PopupView } from '@/components/popup/PopupView';
import type { Deferred, PopupProps } from '@/components/popup/props';
import type { CaseModel } from '@/lib/ui/case-model';

export interface AppProps extends Pick<PopupProps, 't' | 'stores' | 'actions'> {
  model: CaseModel;
  denied: ReadonlySignal<boolean>;
  deferred: ReadonlySignal<Deferred | null>;
}

/** The popup as the model is now. */
export function App({ model, denied, deferred, ...rest }: AppProps) {
  return (
    <PopupView
      {...rest}
      view={model.view.value}
      screen={model.screen.value}
      canGoBack={model.canGoBack.value}
      busy={model.busy.value}
      broken={model.broken.value}
      denied={denied.value}
      deferred={deferred.value}
    />
  );
}
