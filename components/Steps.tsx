import { Icon } from './Icon';

interface Step {
  words: string;
  /** A quiet line below it, or null. */
  note: string | null;
}

interface StepsProps {
  steps: (string | Step)[];
  /** The step that is due, counted from 0: those before it are done. Null where nobody knows. */
  due?: number | null;
  /** Read before a finished step, for screen readers. */
  done?: string;
}

/** Numbered steps in words. */
export function Steps({ steps, due = null, done = '' }: StepsProps) {
  return (
    <ol class="steps">
      {steps.map((step, at) => {
        const { words, note } = typeof step === 'string' ? { words: step, note: null } : step;
        const isDone = due !== null && at < due;
        return (
          <li key={words} class={classOf(at, due)} aria-current={at === due ? 'step' : undefined}>
            <span class="num" aria-hidden="true">
              {isDone ? <Icon name="check" /> : at + 1}
            </span>
            <div>
              <p class="what">
                {isDone && <span class="sr">{done}</span>}
                {words}
              </p>
              {note !== null && <p class="quiet">{note}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function classOf(at: number, due: number | null): string | undefined {
  if (due === null || at > due) return undefined;
  return at === due ? 'now' : 'done';
}
