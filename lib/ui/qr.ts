import { generate } from 'lean-qr';

/** A QR code as a picture: one path in a square of `size` modules, without the quiet border it needs around it. */
export interface QrPicture {
  size: number;
  path: string;
}

/** The QR code of an address. */
export function qrPicture(address: string): QrPicture {
  const code = generate(address);
  const rows = [...Array(code.size).keys()];
  const dark = rows.flatMap((y) => rows.filter((x) => code.get(x, y)).map((x) => `M${x} ${y}h1v1h-1z`));
  return { size: code.size, path: dark.join('') };
}
