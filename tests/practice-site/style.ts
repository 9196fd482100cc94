/** The site's external style sheet: our own neutral look, and the rules that hide the sleeping error boxes. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #26282b; --dim: #5d6168; --line: #b9bdc4; --field: #fff; --ground: #eceef1; --sheet: #f8f9fa; --act: #4a4f57; --act-ink: #fff; --note: #dfe2e7; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e6ea; --dim: #a4a9b1; --line: #565b63; --field: #1c1e21; --ground: #24272b; --sheet: #2c2f34; --act: #c9cdd4; --act-ink: #1c1e21; --note: #3a3e45; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, 'Noto Sans CJK JP', sans-serif; }
a { color: inherit; }
h1 { font-size: 24px; line-height: 1.3; font-weight: 600; margin: 0 0 14px; }
h2 { font-size: 17px; margin: 24px 0 8px; }
h4 { font-size: 15px; margin: 0 0 4px; }
.practice-banner { background: var(--note); border-bottom: 2px dashed var(--line); padding: 8px 16px; text-align: center; font-weight: 600; }
.practice-brand { text-align: center; font-size: 20px; font-weight: 600; margin: 20px 0 16px; }
.practice-brand span { color: var(--dim); font-weight: 400; font-size: 14px; }
.practice-footer { text-align: center; margin: 28px 0 40px; color: var(--dim); font-size: 13px; }
.practice-bar { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; background: var(--sheet); border-bottom: 1px solid var(--line); padding: 12px 20px; }
.practice-bar b { font-size: 18px; margin-inline-end: auto; }
.practice-bar ul { display: flex; gap: 16px; margin: 0; padding: 0; list-style: none; }
.practice-wide { max-width: 900px; margin: 24px auto; padding: 0 20px; }
.practice-wide table { width: 100%; border-collapse: collapse; background: var(--sheet); }
.practice-wide th, .practice-wide td { text-align: start; border: 1px solid var(--line); padding: 6px 10px; vertical-align: top; }
.practice-tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 16px; }
.practice-tiles div { background: var(--sheet); border: 1px solid var(--line); height: 120px; }
#authportal-main-section, #cvf-page-content, #claim-collection-container, #intent-confirmation-container, .practice-card { width: 370px; max-width: calc(100% - 24px); margin: 0 auto; padding: 20px 24px; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; }
form { margin: 0 0 14px; }
.a-form-label { display: block; font-weight: 600; margin: 12px 0 4px; }
.a-row { display: flex; justify-content: space-between; gap: 12px; align-items: baseline; }
.a-input-text, select { width: 100%; padding: 7px 9px; font: inherit; color: inherit; background: var(--field); border: 1px solid var(--dim); border-radius: 4px; }
.a-button { display: block; position: relative; margin: 14px 0; background: var(--sheet); border: 1px solid var(--dim); border-radius: 4px; text-align: center; }
.a-button-primary { background: var(--act); color: var(--act-ink); }
.a-button-input { position: absolute; inset: 0; width: 100%; opacity: 0; cursor: pointer; }
.a-button-text { display: block; width: 100%; padding: 8px 12px; border: 0; background: none; color: inherit; font: inherit; }
.a-button:focus-within { outline: 2px solid var(--ink); outline-offset: 2px; }
.a-box.a-alert { border: 1px solid var(--dim); border-inline-start: 6px solid var(--dim); border-radius: 4px; padding: 10px 14px; margin: 0 0 16px; background: var(--field); }
.a-alert-content ul { margin: 0; padding: 0; list-style: none; }
.a-alert-inline { margin-top: 4px; font-size: 14px; }
.a-alert-inline .a-alert-container::before { content: '! '; font-weight: 700; }
.a-alert-inline .a-alert-content { display: inline; }
#authportal-main-section > .a-link-normal { display: inline-block; margin: 4px 0; }
.practice-mobile .practice-brand { text-align: start; margin: 12px 16px; }
.practice-mobile #authportal-center-section { max-width: 430px; margin: 0 auto; }
.practice-mobile #authportal-main-section { width: auto; max-width: none; margin: 0 12px; padding: 16px; }
.practice-mobile .a-input-text, .practice-mobile .a-button-text { padding-block: 12px; }
.practice-mobile label { display: block; }
.practice-row { border: 1px solid var(--line); padding: 12px; }
.practice-row-head { display: block; padding: 4px 0; font-weight: 600; }
.practice-row:not(.practice-open) .practice-row-body { display: none; }
.hide { position: absolute; left: -9999px; }
.aok-hidden { display: none !important; }
#auth-cookie-warning-message, #auth-alert-window, .auth-error-messages li, .auth-inlined-error-message, #auth-pv-client-side-error-box { display: none; }
`;
