/**
 * What must be true after an attack:
 * - `works`: every pixel of the hint is as on a quiet page, and its button can be pressed.
 * - `refused`: a press of the button does nothing.
 * - `safe`: unchanged pixels or no effect of a press; never invisible and clickable.
 * - `gone`: it came back three times, and then no more.
 */
export type Outcome = 'works' | 'refused' | 'safe' | 'gone';

export interface Attack {
  /** What the page does. */
  name: string;
  /** The hint was taken away, and needs a moment to be seen again. */
  takesAway?: true;
  outcome: Outcome;
  /** The hint is elsewhere then: it is pressed where it is. */
  moves?: true;
  /** Whether the browser looks at the wrong moment is chance: pressed again and again. */
  often?: true;
  /** What a quiet page does as well, for the picture that this one is compared with. */
  quiet?: string;
  /** Style the page adds. */
  css?: string;
  /** Script the page runs; `host` is the hint's element, as any page can find it. */
  script?: string;
  /** Markup that is in the page before the hint comes. */
  body?: string;
}

const COVER = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;padding:0;background:#fff;';
const OVERLAY = `
  const cover = document.createElement('div');
  cover.style.cssText = '${COVER}pointer-events:none';
  cover.popover = 'manual';`;
const CLOSED = `${OVERLAY}
  const other = document.createElement('div');
  other.attachShadow({ mode: 'closed' }).append(cover);
  document.body.append(other);`;
/** What the hint may be drawn in, as a page would write the names. */
const FONTS = ['Hiragino Sans', 'BIZ UDPGothic', 'Meiryo', 'system-ui', 'sans-serif', 'ui-sans-serif'];
const ALL_SELECTED = 'getSelection().selectAllChildren(document.documentElement);';

export const ATTACKS: readonly Attack[] = [
  { name: 'opacity of html and body', outcome: 'works', css: 'html,body{opacity:.01!important}' },
  {
    name: 'filter of body, blend of html',
    outcome: 'works',
    css: 'body{filter:opacity(0)}html{mix-blend-mode:screen;isolation:isolate}',
  },
  { name: 'filter of html', outcome: 'refused', css: 'html{filter:opacity(0)}' },
  {
    name: 'transform, clip-path and mask of html and body',
    outcome: 'works',
    css: 'html,body{transform:translateX(-200vw);clip-path:circle(0);mask:linear-gradient(transparent,transparent)}',
  },
  { name: 'zoom of html', outcome: 'safe', css: 'html{zoom:.01}' },
  { name: 'a hint too small to read', moves: true, outcome: 'refused', css: 'html{zoom:.1}' },
  {
    name: 'fonts under the names of ours, with kana of no size',
    outcome: 'works',
    css: FONTS.flatMap((name) => [name, `"${name}"`])
      .map(
        (name) => `@font-face{font-family:${name};src:local("Noto Sans CJK JP"),local("DejaVu Sans");
          size-adjust:0%;unicode-range:u+3040-30ff,u+41-5a}`,
      )
      .join(''),
  },
  {
    name: 'everything selected, and selections without colours',
    outcome: 'works',
    quiet: ALL_SELECTED,
    css: `:root::selection,*::selection{color:transparent!important;background:transparent!important;
      text-shadow:0 0 9px #fff!important;-webkit-text-fill-color:transparent!important;
      -webkit-text-stroke:9px #fff!important;text-decoration:9px line-through #fff!important}`,
    script: ALL_SELECTED,
  },
  { name: 'html not displayed', outcome: 'safe', css: 'html{display:none}' },
  { name: 'html content-visibility', outcome: 'safe', css: 'html{content-visibility:hidden}' },
  {
    name: 'tiny type, no pointer events, body hidden',
    outcome: 'works',
    css: 'html{font-size:.1px;pointer-events:none}body{visibility:hidden;display:none}',
  },
  {
    name: 'every element made invisible by important rules',
    outcome: 'works',
    css: `:root>*,div,section,button,::part(box),::backdrop{opacity:0!important;transform:scale(0)!important;
      visibility:hidden!important;clip-path:circle(0)!important;filter:opacity(0)!important}
      div{display:none!important;position:static!important;translate:-200vw!important;zoom:.01!important}`,
  },
  {
    name: 'attributes, inline style and animations on the host',
    outcome: 'works',
    script: `host.hidden = true;
      host.className = 'ha'; host.id = 'x'; host.dir = 'rtl'; host.lang = 'en';
      for (const [name, value] of [['opacity', '0'], ['display', 'none'], ['visibility', 'hidden'],
        ['transition', 'opacity 1000s'], ['animation', 'none'], ['left', '-999px'], ['interactivity', 'inert']])
        host.style.setProperty(name, value, 'important');
      host.animate([{ opacity: 0, transform: 'scale(0)' }], { duration: 1, fill: 'forwards' });`,
  },
  {
    name: 'registered custom properties of our names',
    outcome: 'works',
    script: `for (const name of ['ground', 'sunk', 'ink', 'soft', 'line', 'edge', 'pine', 'over', 'on', 'ring'])
      CSS.registerProperty({ name: '--ha-' + name, syntax: '<color>', inherits: false, initialValue: 'transparent' });`,
  },
  {
    name: 'hidePopover over a transparent body',
    takesAway: true,
    outcome: 'works',
    script: `document.body.style.opacity = 0; host.hidePopover();`,
  },
  {
    name: 'toggled every 30 ms',
    takesAway: true,
    outcome: 'gone',
    script: `setInterval(() => host.togglePopover(), 30);`,
  },
  {
    name: 'closed and opened in one breath',
    takesAway: true,
    outcome: 'safe',
    script: `setInterval(() => { host.hidePopover(); host.showPopover(); }, 30);`,
  },
  {
    name: 'popover attribute removed',
    takesAway: true,
    outcome: 'works',
    script: `host.removeAttribute('popover');`,
  },
  {
    name: 'popover made an automatic one',
    takesAway: true,
    outcome: 'works',
    script: `host.popover = 'auto';`,
  },
  { name: 'host removed', takesAway: true, outcome: 'works', script: `host.remove();` },
  {
    name: 'host replaced',
    takesAway: true,
    outcome: 'works',
    script: `host.replaceWith(document.createElement('div'));`,
  },
  {
    name: 'page emptied',
    takesAway: true,
    outcome: 'works',
    script: `document.documentElement.innerHTML = '<body></body>';`,
  },
  {
    name: 'document.open',
    takesAway: true,
    outcome: 'works',
    script: `document.open(); document.write('<p>new'); document.close();`,
  },
  {
    name: 'inert page',
    takesAway: true,
    outcome: 'safe',
    script: `document.documentElement.inert = true; host.inert = true;`,
  },
  {
    name: 'moved into a transparent element',
    takesAway: true,
    outcome: 'safe',
    script: `document.body.style.opacity = 0; document.body.append(host);`,
  },
  {
    name: 'moved with its state into a transparent element',
    takesAway: true,
    outcome: 'safe',
    script: `document.body.style.opacity = 0; document.body.moveBefore(host, null);`,
  },
  {
    name: 'moved into a frame',
    takesAway: true,
    outcome: 'works',
    script: `const frame = document.createElement('iframe');
      frame.style.cssText = '${COVER}opacity:0';
      document.body.append(frame);
      frame.contentDocument.body.append(host);
      frame.remove();`,
  },
  {
    name: 'kept in a frame with its button under the pointer',
    takesAway: true,
    outcome: 'safe',
    script: `const frame = document.createElement('iframe');
      frame.style.cssText = '${COVER}opacity:0';
      document.body.append(frame);
      const take = () => { frame.contentDocument.body.append(host); host.showPopover(); };
      new MutationObserver(take).observe(document.documentElement, { childList: true });
      take();`,
  },
  {
    name: 'element with the highest z-index',
    outcome: 'works',
    script: `const cover = document.createElement('div');
      cover.style.cssText = '${COVER}pointer-events:none;z-index:2147483647';
      document.documentElement.append(cover);`,
  },
  {
    name: 'popover over everything, open to clicks',
    outcome: 'refused',
    script: `${OVERLAY} document.body.append(cover); cover.showPopover();`,
  },
  {
    name: 'popover over all but the button',
    outcome: 'refused',
    script: `${OVERLAY} cover.style.height = 'calc(100vh - 130px)'; document.body.append(cover); cover.showPopover();`,
  },
  {
    name: 'backdrop of a popover',
    outcome: 'refused',
    css: '#far{inset:0 auto auto 0;width:1px;height:1px}#far,#far::backdrop{pointer-events:none;background:#fff}',
    script: `${OVERLAY} cover.style.cssText = ''; cover.id = 'far'; document.body.append(cover); cover.showPopover();`,
  },
  {
    name: 'popover inside a closed shadow root',
    outcome: 'refused',
    script: `${CLOSED} cover.showPopover();`,
  },
  {
    name: 'popover in a closed root, there for six of seven frames',
    often: true,
    outcome: 'refused',
    script: `${CLOSED}
      let frame = 0;
      const beat = () => {
        if (frame % 7 === 0) cover.hidePopover();
        else if (!cover.matches(':popover-open')) cover.showPopover();
        frame += 1;
        requestAnimationFrame(beat);
      };
      beat();`,
  },
  {
    name: 'popover from before the hint, shown again above it with its events held back',
    outcome: 'refused',
    body: `<div id="first" popover="manual" style="${COVER}pointer-events:none;width:9px;height:9px"></div>
      <script>for (const type of ['toggle', 'beforetoggle'])
        addEventListener(type, (event) => event.stopImmediatePropagation(), true);
      first.showPopover();</script>`,
    script: `first.hidePopover(); first.style.width = first.style.height = '100%'; first.showPopover();`,
  },
  {
    name: 'popover that comes and goes every millisecond',
    outcome: 'refused',
    script: `${OVERLAY} document.body.append(cover); setInterval(() => cover.togglePopover(), 1);`,
  },
  {
    name: 'frozen view transition',
    outcome: 'refused',
    css: `@keyframes held{from,to{opacity:0}}::view-transition{pointer-events:none}
      ::view-transition-old(root),::view-transition-new(root){animation:held 1000s!important}`,
    script: `document.startViewTransition(() => undefined);`,
  },
  {
    name: 'modal dialog: the hint moves into it',
    takesAway: true,
    outcome: 'works',
    script: `const dialog = document.createElement('dialog');
      dialog.textContent = 'Are you there?';
      dialog.style.cssText = 'opacity:.01;transform:rotate(9deg);overflow:hidden;inset:0 auto auto 0;margin:0';
      document.body.append(dialog); dialog.showModal();`,
  },
  {
    name: 'cover taken away as the button is pressed',
    outcome: 'refused',
    script: `${CLOSED} cover.showPopover();
      addEventListener('pointerdown', () => cover.remove(), true);`,
  },
  {
    name: 'clicks stopped before they arrive',
    outcome: 'refused',
    script: `addEventListener('click', (event) => event.stopImmediatePropagation(), true);`,
  },
  {
    name: 'document members replaced by named elements',
    outcome: 'works',
    body: `${['createElement', 'documentElement', 'querySelectorAll', 'addEventListener', 'body']
      .map((name) => `<img name="${name}" alt="">`)
      .join('')}${['createElementNS', 'elementFromPoint', 'querySelector', 'defaultView']
      .map((name) => `<form name="${name}"><input name="children"><input name="append"></form>`)
      .join('')}`,
  },
  {
    name: 'prototypes of the page changed before we come',
    outcome: 'works',
    body: `<script>for (const [type, names] of [[Element, ['attachShadow', 'append', 'setAttribute', 'remove']],
        [EventTarget, ['addEventListener', 'dispatchEvent']], [Array, ['map', 'filter', 'some', 'every']],
        [HTMLElement, ['showPopover', 'focus']], [Document, ['createElement', 'createElementNS', 'elementFromPoint']]])
        for (const name of names) type.prototype[name] = () => { throw new Error('polluted'); };
      Object.prototype.capture = false;
      Object.defineProperty(Object.prototype, 'mode', { value: 'open' });</script>`,
  },
  {
    name: 'inherited style and custom properties of html',
    outcome: 'works',
    css: `main{display:none!important}html{--ha-ink:transparent!important;--ha-ground:transparent!important;color-scheme:dark;direction:rtl;
      text-transform:uppercase;font:italic 900 40px/3 fantasy;letter-spacing:9px;word-spacing:9px;text-indent:5em;
      writing-mode:vertical-rl;color:red;text-align:right;white-space:pre;cursor:none;user-select:none;
      text-shadow:0 0 9px red;quotes:none;-webkit-text-fill-color:transparent;-webkit-text-stroke:2px red}`,
  },
];
