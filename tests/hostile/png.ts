import { inflateSync } from 'node:zlib';

interface Picture {
  width: number;
  height: number;
  /** Bytes per pixel: 3 or 4. */
  depth: number;
  data: Buffer;
}

/** Decodes what a browser's screenshot is: 8 bits a channel, RGB or RGBA, not interlaced. */
function decode(png: Buffer): Picture {
  const [width, height, colour] = [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt8(25)];
  const depth = colour === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) !== 'IDAT') continue;
    parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * depth;
  const data = Buffer.alloc(row * height);
  const byte = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : data.readUInt8(y * row + x));
  for (let y = 0; y < height; y += 1) {
    const filter = raw.readUInt8(y * (row + 1));
    for (let x = 0; x < row; x += 1) {
      const [left, up] = [byte(x - depth, y), byte(x, y - 1)];
      const corner = x < depth ? 0 : byte(x - depth, y - 1);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      data.writeUInt8((raw.readUInt8(y * (row + 1) + 1 + x) + Number(guess)) & 255, y * row + x);
    }
  }
  return { width, height, depth, data };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [l, u, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (l <= u && l <= c) return left;
  return u <= c ? up : corner;
}

/** Whether two screenshots show the same. Layers are put together with a rounding error of 1, which nobody sees. */
export function looksSame(a: Uint8Array, b: Uint8Array): boolean {
  const [one, two] = [decode(Buffer.from(a)), decode(Buffer.from(b))];
  if (one.width !== two.width || one.height !== two.height || one.depth !== two.depth) return false;
  return one.data.every((value, at) => Math.abs(value - two.data.readUInt8(at)) <= 2);
}
