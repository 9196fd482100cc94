import type { Visit } from './answer.ts';
import { type Html, html, type Part, script } from './html.ts';

/** What tells `ap-locale-ja_JP` and `lang="ja-jp"` apart from each other: how the site writes a language. */
function localeOf(visit: Visit): string {
  return visit.lang === 'ja' ? 'ja_JP' : 'en_US';
}

interface Frame {
  title: string;
  body: Part;
  /** Page type marks of the site's own measuring script, where a page has them. */
  pageType?: [string, string];
  /** Class of the body. The sign-in pages name their language there, others do not. */
  bodyClass?: string;
  /** What the page's script does when it is there; see `page-script.ts`. */
  does?: Record<string, string>;
  head?: Part;
}

/** Hangs the practice site's banner, style and script around a page. */
export function frame(visit: Visit, { title, body, pageType, bodyClass, does, head }: Frame): Html {
  const flags = Object.entries(does || {}).map(([name, value]) => html` data-practice-${name}="${value}"`);
  return html`<!doctype html>
<html class="a-no-js" lang="${localeOf(visit).toLowerCase().replace('_', '-')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/practice/style.css">
${head || null}
${pageType ? script(`var ue_pty = "${pageType[0]}";\nvar ue_spty = "${pageType[1]}";`) : null}
<script src="/practice/page.js" defer></script>
</head>
<body class="${bodyClass || 'a-m-practice'}"${flags}>
<div class="practice-banner" role="note">${visit.words('banner')}</div>
${body}
</body>
</html>
`;
}

/** A page of `/ap/…` with the narrow column in the middle. Such pages name their language in the body's class. */
export function portal(visit: Visit, parts: Omit<Frame, 'bodyClass'>): Html {
  return frame(visit, {
    ...parts,
    bodyClass: `${visit.skin === 'mobile' ? 'practice-mobile' : 'auth-no-skin'} ap-locale-${localeOf(visit)} a-m-${visit.store.domain.split('.').at(-1) || 'us'}`,
    body: html`<div id="a-page">
<div class="a-section practice-brand">${visit.words('siteName')} <span>${visit.store.domain}</span></div>
<div id="authportal-center-section" class="a-section"><div id="authportal-main-section" class="a-section">
${parts.body}
</div></div>
<div id="right-2"></div>
${footer(visit)}
</div>`,
  });
}

export function footer(visit: Visit): Html {
  return html`<div class="practice-footer"><a class="a-link-normal" href="/practice?lang=${visit.lang}">${visit.words('hubTitle')}</a></div>`;
}

/** A box of the alert family: heading, and reasons in a list, as the server writes it. */
export function alertBox(
  kind: 'error' | 'warning' | 'info' | 'success',
  { id, classes, heading, reasons }: { id?: string; classes?: string; heading: string; reasons: Part[] },
): Html {
  return html`<div${id ? html` id="${id}"` : null} class="a-box a-alert a-alert-${kind} ${classes || ''} a-spacing-base" role="alert"><div class="a-box-inner a-alert-container">
<h4 class="a-alert-heading">${heading}</h4><i class="a-icon a-icon-alert"></i><div class="a-alert-content">
<ul class="a-unordered-list a-nostyle a-vertical a-spacing-none">${reasons.map(
    (reason) => html`<li><span class="a-list-item">
${reason}
</span></li>`,
  )}</ul>
</div></div></div>`;
}

/** The trustworthy one: there only when the server has an error to tell. */
export function serverError(visit: Visit, reason: Part): Html {
  return alertBox('error', {
    id: 'auth-error-message-box',
    classes: 'auth-server-side-message-box',
    heading: visit.words('heading'),
    reasons: [reason],
  });
}

/**
 * An error at a field. In every clean page; hidden by the style sheet until the page's script shows it. On a phone
 * all of them wait in one window instead.
 */
export function fieldError(visit: Visit, id: string, text: string): Html | null {
  if (visit.skin === 'mobile') return null;
  return html`<div id="${id}" class="a-box a-alert-inline a-alert-inline-error auth-inlined-error-message a-spacing-top-mini" role="alert"><div class="a-box-inner a-alert-container"><i class="a-icon a-icon-alert"></i><div class="a-alert-content">
${text}
</div></div></div>`;
}

/** An error at a field of the newer pages. In every clean page; hidden by a class until it is shown. */
export function hiddenFieldError(id: string, text: string): Html {
  return html`<div id="${id}" class="a-box a-alert-inline a-alert-inline-error aok-hidden a-spacing-top-small" role="alert"><div class="a-box-inner a-alert-container"><i aria-hidden="true" class="a-icon a-icon-alert"></i><div class="a-alert-content">
${text}
</div></div></div>`;
}

/** Where every error at a field waits on a phone. In every clean page; hidden by the style sheet. */
export function alertWindow({ skin, words }: Visit, told?: string): Html | null {
  if (skin !== 'mobile') return null;
  const errors = [
    ['email-missing', words('missingClaim')],
    ['email-invalid-email', words('invalidEmail')],
    ['password-missing', words('missingPassword')],
    ['guess-missing', words('captchaMissing')],
  ] as const;
  return html`<div id="auth-alert-window" class="a-box a-alert a-alert-error a-spacing-base"${told ? html` style="display: block"` : null} role="alert" aria-live="assertive"><div class="a-box-inner a-alert-container"><h4 class="a-alert-heading">${words('heading')}</h4><div class="a-alert-content">
<ul class="a-unordered-list a-vertical auth-error-messages">${told ? html`<li style="display: block"><span class="a-list-item">${told}</span></li>` : null}${errors.map(
    ([name, text]) => html`<li id="auth-${name}-alert"><span class="a-list-item">${text}</span></li>
`,
  )}</ul>
</div></div></div>`;
}

/** Worded boxes that clean pages carry out of sight: cookies off, passkey error, scripts off. */
export function sleepingBoxes(visit: Visit): Html {
  return html`<noscript><div id="auth-js-alert-box" class="a-box a-alert a-alert-error auth-client-side-message-box a-spacing-base" role="alert"><div class="a-box-inner a-alert-container"><div class="a-alert-content">${visit.words('jsOff')}</div></div></div></noscript>
<div id="auth-cookie-warning-message" class="a-box a-alert a-alert-warning" aria-live="polite" aria-atomic="true"><div class="a-box-inner a-alert-container"><h4 class="a-alert-heading">${visit.words('cookiesOff')}</h4><i class="a-icon a-icon-alert"></i><div class="a-alert-content">
<p><a class="a-link-normal" href="/gp/help/customer/display.html/ref=ap_cookie_error_help?"></a></p>
</div></div></div>
${alertWindow(visit)}${sleepingPasskeyError(visit)}`;
}

export function sleepingPasskeyError(visit: Visit): Html {
  return html`<div id="passkey-error-alert" class="a-box a-alert a-alert-error aok-hidden a-spacing-base" role="alert"><div class="a-box-inner a-alert-container"><h4 class="a-alert-heading">${visit.words('passkeyError')}</h4><i class="a-icon a-icon-alert"></i><div class="a-alert-content">
<p id="passkey-client-error-message">${visit.words('passkeyErrorText')}</p>
<p id="passkey-generic-server-error-message" class="aok-hidden">${visit.words('passkeyErrorText')}</p>
<p id="passkey-server-error-message" class="aok-hidden">${visit.words('passkeyErrorText')}</p>
</div></div></div>`;
}

/** Hidden fields every step carries. */
export function hiddenFields(visit: Visit, fields: Record<string, string>): Html {
  const all = {
    appActionToken: 'practice-token',
    ...fields,
    prevRID: 'practice-rid',
    'openid.return_to': visit.flow.returnTo,
  };
  return html`${Object.entries(all).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">
`,
  )}`;
}

/** The step's own button: an input with the label beside it, as the site builds it. */
export function submitButton(id: string, label: string, name?: string): Html {
  return html`<span class="a-button a-button-span12 a-button-primary"><span class="a-button-inner"><input id="${id}"${name ? html` name="${name}"` : null} class="a-button-input" type="submit" aria-labelledby="${id}-announce"><span id="${id}-announce" class="a-button-text" aria-hidden="true">${label}</span></span></span>`;
}
