/** Style of the element. It inherits font and colours; parts and custom properties change it. */
export const STYLE = `
:host {
  --_deny: var(--krr-deny, light-dark(#b3121d, #ff8f8f));
  --_review: var(--krr-review, light-dark(#8a4b00, #ffc46b));
  --_permit: var(--krr-permit, light-dark(#0a6b32, #7fdba0));
  --_advice: var(--krr-advice, light-dark(#0b5a8f, #8cc8f5));
  --_line: var(--krr-line, color-mix(in srgb, currentColor 22%, transparent));
  --_radius: var(--krr-radius, 0.5rem);
  --_gap: var(--krr-gap, 0.75rem);
  display: block;
  container-type: inline-size;
  font: inherit;
  line-height: 1.5;
  color: inherit;
  overflow-wrap: anywhere;
}
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
h2, h3, h4, p, ul, ol { margin: 0; padding: 0; font-size: 1em; }
ul, ol { list-style: none; display: grid; gap: var(--_gap); }
section, details { display: grid; gap: var(--_gap); margin-block-start: calc(var(--_gap) * 1.5); }
details:not([open]) { display: block; }
summary { cursor: pointer; padding-block: 0.4rem; }
summary h3 { display: inline; }
h3 { font-weight: 600; }
.decision { display: flex; gap: 0.75rem; align-items: start; padding: var(--_gap) 1rem;
  border: 2px solid var(--_tone); border-radius: var(--_radius); outline-offset: 3px; }
.decision .mark { flex: none; inline-size: 1.75rem; block-size: 1.75rem; color: var(--_tone); }
.decision h2 { font-size: 1.2em; color: var(--_tone); line-height: 1.4; }
.deny { --_tone: var(--_deny); }
.review { --_tone: var(--_review); }
.permit, .not_applicable { --_tone: var(--_permit); }
.advice, .recorded { --_tone: var(--_advice); }
.item { border-inline-start: 4px solid var(--_tone, var(--_line)); padding-inline-start: 0.75rem; display: grid; gap: 0.35rem; }
.item > button, .card > button { justify-self: start; }
.message { font-weight: 600; }
.cite, .version { font-size: 0.875em; }
.version { margin-block-start: calc(var(--_gap) * 1.5); }
blockquote { margin: 0; padding: 0.35rem 0.6rem; background: color-mix(in srgb, currentColor 6%, transparent);
  border-radius: calc(var(--_radius) / 2); white-space: pre-wrap; }
mark { background: none; color: inherit; text-decoration: underline wavy var(--_tone) 1.5px;
  text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; }
button { font: inherit; font-size: 0.9375em; min-block-size: 2.25rem; padding: 0.25rem 0.75rem; cursor: pointer;
  color: inherit; background: transparent; border: 1px solid currentColor; border-radius: calc(var(--_radius) / 1.5); }
button:hover { background: color-mix(in srgb, currentColor 10%, transparent); }
:focus-visible { outline: 3px solid var(--krr-focus, currentColor); outline-offset: 2px; }
a { color: inherit; }
.card { border: 1px solid var(--_line); border-radius: var(--_radius); padding: var(--_gap); display: grid; gap: 0.5rem; }
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) {
  .decision, .item { border-color: CanvasText; }
  mark { color: CanvasText; text-decoration-color: CanvasText; }
}
`;

/** Style of the overlay that marks words: a transparent copy of the text that shows underlines only. */
export const MARKS_STYLE = `
:host { position: absolute; overflow: hidden; pointer-events: none; user-select: none; background: none;
  color: transparent; -webkit-text-fill-color: transparent; border-color: transparent; border-style: solid; box-sizing: border-box; }
div { white-space: pre-wrap; overflow-wrap: break-word; }
:host([data-line]) div { white-space: pre; }
mark { background: none; color: transparent; text-decoration: underline wavy var(--_tone) 1.5px;
  text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
.deny { --_tone: var(--krr-deny, light-dark(#b3121d, #ff8f8f)); }
.review { --_tone: var(--krr-review, light-dark(#8a4b00, #ffc46b)); }
.advice { --_tone: var(--krr-advice, light-dark(#0b5a8f, #8cc8f5)); }
@media (forced-colors: active) {
  :host { forced-color-adjust: none; }
  mark { text-decoration-color: Highlight; }
}
`;

/**
 * Returns a function that creates a style sheet once. Constructed sheets are allowed by a strict
 * Content-Security-Policy, and all elements share one.
 */
export function lazySheet(text: string): () => CSSStyleSheet {
  let created: CSSStyleSheet | undefined;
  return () => {
    if (!created) {
      created = new CSSStyleSheet();
      created.replaceSync(text);
    }
    return created;
  };
}
