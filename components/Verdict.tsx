import type { Verdict as Sure } from '@/lib/model/verdict';

/** How sure we are, as a shape: ● likely, ◐ possible, ○ not known or ruled out. Words stand beside it. */
export function SureShape({ verdict }: { verdict: Sure }) {
  return (
    <svg class="sure" viewBox="0 0 14 14" aria-hidden="true" data-sure={verdict}>
      {verdict === 'likely' ? (
        <circle cx="7" cy="7" r="6" fill="currentColor" />
      ) : (
        <circle cx="7" cy="7" r="5.2" fill="none" stroke="currentColor" stroke-width="1.6" />
      )}
      {verdict === 'possible' && <path d="M7 1.8a5.2 5.2 0 0 0 0 10.4Z" fill="currentColor" />}
    </svg>
  );
}

/** The line above a cause: how sure we are. */
export function Verdict({ verdict, words }: { verdict: Sure; words: string }) {
  return (
    <p class="verdict">
      <SureShape verdict={verdict} />
      {words}
    </p>
  );
}
