/** Markup that is already safe to send. Made by {@link html} alone. */
export interface Html {
  readonly markup: string;
}

export type Part = Html | string | number | null | false | readonly Part[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] || character);
}

function isHtml(part: Part): part is Html {
  return typeof part === 'object' && part !== null && 'markup' in part;
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}

function render(part: Part): string {
  if (part === null || part === false) return '';
  if (isList(part)) return part.map(render).join('');
  if (isHtml(part)) return part.markup;
  return escapeText(String(part));
}

/** Template tag: everything put in is escaped, except what `html` itself made. `null` and `false` leave nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const pieces = strings.map((text, i) => {
    const part = parts[i];
    return part === undefined ? text : text + render(part);
  });
  return { markup: pieces.join('') };
}

/** The text of an inline script, which no escaping may touch. */
export function script(text: string): Html {
  return { markup: `<script>${text.replaceAll('</', '<\\/')}</script>` };
}
