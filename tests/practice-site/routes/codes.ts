import { accountOf, CODES } from '../accounts.ts';
import { type Answer, further, redirect, type Visit } from '../answer.ts';
import { CHANNELS, type Channel } from '../flow.ts';
import { look, somebody } from '../looks.ts';
import { go, signedIn, type Tools } from './steps.ts';

/** Seconds a clock may be off before a right code is the code of another minute. */
const CODE_TOLERANCE = 60;

/** Codes that are sent in a day; the next one is refused. */
const CODES_A_DAY = 2;

/** `GET /ap/mfa` */
export function openCode(visit: Visit): Answer {
  return look('otp', somebody(visit));
}

/** `GET /ap/mfa/new-otp` */
export function openChannels(visit: Visit): Answer {
  return look('channel', somebody(visit));
}

/** The code that is right now, or null where none that came is. */
function rightCode({ flow }: Visit): string | null {
  const fate = accountOf(flow.email)?.fate;
  if (fate === 'otp-voice') return flow.channel === 'VOICE' ? CODES.voice : null;
  if (fate === 'otp-app' && !wasSent(flow.channel)) return CODES.app;
  return CODES.right;
}

/** Whether the person had a code sent, whose time is the site's own. */
function wasSent(channel: Channel | null): boolean {
  return channel === 'SMS' || channel === 'VOICE';
}

/** The code was right; the shop may still not know who came. */
function taken(visit: Visit, tools: Tools): Answer {
  const isInVain = accountOf(visit.flow.email)?.fate === 'otp-in-vain';
  return isInVain ? redirect(visit.flow.returnTo) : signedIn(visit, tools);
}

/** The one-time password, answered. */
export function checkCode(visit: Visit, tools: Tools): Answer {
  const { form } = visit.request;
  const code = form.get('otpCode') || form.get('practiceCode') || '';
  // An app that makes codes by a wrong clock makes wrong ones, whatever it shows.
  if (!wasSent(visit.flow.channel) && Math.abs(tools.skew()) > CODE_TOLERANCE)
    return look('otp-wrong', visit);
  if (code === rightCode(visit)) return taken(visit, tools);
  if (code === CODES.expired) return look('otp-expired', visit);
  if (code === CODES.tooMany) return look('otp-too-many', visit);
  return look('otp-wrong', visit);
}

function chosenChannel({ request }: Visit): Channel {
  const chosen = (request.form.get('otpDeviceContext') || '').split(', ').at(-1);
  return CHANNELS.find((channel) => channel === chosen) || 'SMS';
}

/** `POST /ap/mfa/new-otp`: the app is asked, or another code is sent, a few times a day. */
export function chooseChannel(visit: Visit): Answer {
  const channel = chosenChannel(visit);
  const chosen = further(visit, { channel });
  if (!wasSent(channel)) return go(chosen, '/ap/mfa');
  const asked = further(chosen, { codes: visit.flow.codes + 1 });
  return asked.flow.codes > CODES_A_DAY ? look('channel-too-many', asked) : go(asked, '/ap/mfa');
}
