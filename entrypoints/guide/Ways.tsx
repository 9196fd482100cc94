import { StepsChapter } from '@/components/guide/steps/StepsChapter';
import { waysFor } from '@/lib/guide/ways';
import { stepsHash, stepsPlace } from '@/lib/ui/guide-place';
import { qrPicture } from '@/lib/ui/qr';
import type { ChapterProps } from './props';

/** The chapter with the steps as the address has it. */
export function Ways(props: ChapterProps) {
  const { t, at: guide, ownDevice, store } = props;
  const { device: named, symptom, view, at } = stepsPlace(guide.place.value.section);
  const device = named === null ? ownDevice : named;
  return (
    <StepsChapter
      t={t}
      device={device}
      symptom={symptom}
      view={view}
      at={at}
      ways={symptom === null ? [] : waysFor(device, symptom)}
      store={store}
      qr={qrPicture}
      place={(last) => stepsHash(device, symptom, last)}
      onChoose={(...chosen) => guide.go(stepsHash(...chosen, null), 'instead')}
      onGo={(hash) => guide.go(hash, 'onward')}
    />
  );
}
