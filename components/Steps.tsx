/** Numbered steps in words. */
export function Steps({ steps }: { steps: string[] }) {
  return (
    <ol class="steps">
      {steps.map((step, at) => (
        <li key={step}>
          <span class="num" aria-hidden="true">
            {at + 1}
          </span>
          <p>{step}</p>
        </li>
      ))}
    </ol>
  );
}
