// The pixels of a screenshot: a PNG of eight bits a channel, not interlaced, as browsers write it.

import { inflateSync } from "node:zlib";

/** Gives its width and height, and at(x, y): red, green and blue. */
export function pixels(png) {
  let width, height, channels;
  const packed = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const part = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const name = png.toString("latin1", at + 4, at + 8);
    if (name === "IHDR") [width, height, channels] = [part.readUInt32BE(0), part.readUInt32BE(4), part[9] === 6 ? 4 : 3];
    if (name === "IDAT") packed.push(part);
  }
  const raw = inflateSync(Buffer.concat(packed));
  const line = width * channels;
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const to = y * line + x;
      const left = x < channels ? 0 : out[to - channels];
      const above = y === 0 ? 0 : out[to - line];
      const corner = x < channels || y === 0 ? 0 : out[to - line - channels];
      out[to] = raw[y * (line + 1) + 1 + x] + [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
    }
  }
  return { width, height, at: (x, y) => [...out.subarray(y * line + x * channels, y * line + x * channels + 3)] };
}

/** How many pixels of two screenshots of one size differ. */
export function differing(one, other) {
  if (one.equals(other)) return 0;
  const [a, b] = [pixels(one), pixels(other)];
  if (a.width !== b.width || a.height !== b.height) return Infinity;
  let n = 0;
  for (let y = 0; y < a.height; y++) for (let x = 0; x < a.width; x++) if (a.at(x, y).some((channel, i) => channel !== b.at(x, y)[i])) n++;
  return n;
}

function paeth(left, above, corner) {
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(left + above - corner - one));
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}
