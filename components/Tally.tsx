/** What was done, counted again afterwards. */
export function Tally({ counts }: { counts: { term: string; count: number }[] }) {
  return (
    <dl class="tally">
      {counts.map(({ term, count }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
