import {
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  CloudAlert,
  ExternalLink,
  KeyRound,
  Minus,
  RectangleEllipsis,
  RotateCw,
  ShieldAlert,
  ShieldCheck,
  Smartphone,
  TriangleAlert,
  Undo2,
  WifiOff,
} from 'lucide';
import { createElement } from 'preact';

const nodes = {
  again: RotateCw,
  app: Smartphone,
  back: ChevronLeft,
  care: TriangleAlert,
  check: Check,
  code: RectangleEllipsis,
  down: ChevronDown,
  go: ChevronRight,
  key: KeyRound,
  line: WifiOff,
  minus: Minus,
  out: ExternalLink,
  promise: ShieldCheck,
  service: CloudAlert,
  strange: ShieldAlert,
  undo: Undo2,
};

export type IconName = keyof typeof nodes;

/** A line icon. Always decoration: the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {nodes[name].map(([tag, attributes], at) => createElement(tag, { ...attributes, key: at }))}
    </svg>
  );
}
