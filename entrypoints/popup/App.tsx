import type { ReadonlySignal } from '@preact/signals';
import type { Later } from '@/components/popup/later';
import { PopupView, type PopupViewProps } from '@/components/popup/PopupView';
import type { CaseModel } from '@/lib/ui/case-model';

export interface AppProps extends Pick<PopupViewProps, 't' | 'stores' | 'actions'> {
  model: CaseModel;
  denied: ReadonlySignal<boolean>;
  later: ReadonlySignal<Later | null>;
}

/** The popup as the model is now. */
export function App({ model, denied, later, ...rest }: AppProps) {
  return (
    <PopupView
      {...rest}
      view={model.view.value}
      screen={model.screen.value}
      canGoBack={model.canGoBack.value}
      busy={model.busy.value}
      broken={model.broken.value}
      denied={denied.value}
      later={later.value}
    />
  );
}
