import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import {
  DEVICE_IDS,
  DEVICE_PARTS,
  type DeviceId,
  MACHINE_IDS,
  type MachineId,
  type ProgramId,
} from '@/lib/model/guide';
import { Radios } from '../../Radios';

const MACHINES = {
  iphone: 'guide_machine_iphone',
  ipad: 'guide_machine_ipad',
  android: 'guide_machine_android',
  windows: 'guide_machine_windows',
  mac: 'guide_machine_mac',
} as const satisfies Record<MachineId, MessageKey<'guide'>>;

const PROGRAMS = {
  safari: 'guide_program_safari',
  chrome: 'guide_program_chrome',
  edge: 'guide_program_edge',
  firefox: 'guide_program_firefox',
  app: 'guide_program_app',
} as const satisfies Record<ProgramId, MessageKey<'guide'>>;

export interface DeviceChoiceProps {
  t: Translate<'guide'>;
  device: DeviceId;
  onDevice: (device: DeviceId) => void;
}

/** First the device, then the program that opens the site on it. */
export function DeviceChoice({ t, device, onDevice }: DeviceChoiceProps) {
  const { machine } = DEVICE_PARTS[device];
  return (
    <>
      <div class="keepers machines">
        <Radios
          name="machine"
          legend={t('guide_steps_device')}
          chosen={machine}
          options={MACHINE_IDS.map((id) => ({ id, words: t(MACHINES[id]) }))}
          onChoose={(id) => {
            const [first] = devicesOf(id);
            if (first !== undefined) onDevice(first);
          }}
        />
      </div>
      <div class="keepers">
        <Radios
          name="device"
          legend={t('guide_steps_program')}
          chosen={device}
          options={devicesOf(machine).map((id) => ({ id, words: t(PROGRAMS[DEVICE_PARTS[id].program]) }))}
          onChoose={onDevice}
        />
      </div>
    </>
  );
}

/** Every way of opening the site on a machine, the usual one first. */
function devicesOf(machine: MachineId): DeviceId[] {
  return DEVICE_IDS.filter((id) => DEVICE_PARTS[id].machine === machine);
}
