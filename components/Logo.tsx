/** A doorway, and in it the strokes of 入. Decoration: the name stands beside it in words. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path fill="currentColor" d="M2 15C2 7.3 8.3 2 16 2s14 5.3 14 13v13a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2Z" />
      <path
        fill="none"
        stroke="var(--cut)"
        stroke-width="3.6"
        stroke-linecap="round"
        stroke-linejoin="round"
        d="M12 8.5h3c.3 7 3.4 13 9 16.5M15.7 13.5c-1 5.2-3.7 9-7.7 11.5"
      />
    </svg>
  );
}
