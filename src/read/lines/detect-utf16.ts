import type { Encoding } from '../../model/encoding.ts';

const MOST = 0.7;
const FEW = 0.05;

/** Tells UTF-16 by its byte order mark or by the zero bytes of Latin letters; `utf-8` stands for everything else. */
export function detectUtf16(head: Buffer): Encoding {
  if (head.length < 2) return 'utf-8';
  const mark = head.readUInt16BE(0);
  if (mark === 0xfffe) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  return detectByZeros(head);
}

/** PowerShell and Windows tools write UTF-16 without a mark when they append. */
function detectByZeros(head: Buffer): Encoding {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 4) return 'utf-8';
  let highZeros = 0;
  let lowZeros = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) highZeros += 1;
    if (head[at + 1] === 0) lowZeros += 1;
  }
  if (lowZeros > pairs * MOST && highZeros <= pairs * FEW) return 'utf-16le';
  if (highZeros > pairs * MOST && lowZeros <= pairs * FEW) return 'utf-16be';
  return 'utf-8';
}
