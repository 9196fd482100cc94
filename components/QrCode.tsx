export interface QrCodeProps {
  /** One path in a square of `size` modules. */
  code: { size: number; path: string };
  name: string;
}

/** Dark on white in every theme: cameras do not read it otherwise. */
export function QrCode({ code: { size, path }, name }: QrCodeProps) {
  return (
    <div class="qr" role="img" aria-label={name}>
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true" shape-rendering="crispEdges">
        <path d={path} fill="currentColor" />
      </svg>
    </div>
  );
}
