/** The 256 substitution bytes of RFC 1319, made from the digits of pi as the RFC describes it. */
const substitution = makeSubstitution();

/** MD2 (RFC 1319), which OpenSSL no longer offers and Google still does. */
export function md2(data: Buffer): Buffer {
  const padding = 16 - (data.length % 16);
  const padded = Buffer.concat([data, Buffer.alloc(padding, padding)]);
  const checksum = Buffer.alloc(16);
  let last = 0;
  for (let at = 0; at < padded.length; at += 16) {
    for (let index = 0; index < 16; index++) {
      const byte = (checksum[index] as number) ^ (substitution[(padded[at + index] as number) ^ last] as number);
      checksum[index] = byte;
      last = byte;
    }
  }
  const state = Buffer.alloc(48);
  const whole = Buffer.concat([padded, checksum]);
  for (let at = 0; at < whole.length; at += 16) {
    for (let index = 0; index < 16; index++) {
      const byte = whole[at + index] as number;
      state[16 + index] = byte;
      state[32 + index] = byte ^ (state[index] as number);
    }
    let carry = 0;
    for (let round = 0; round < 18; round++) {
      for (let index = 0; index < 48; index++) {
        carry = (state[index] as number) ^ (substitution[carry] as number);
        state[index] = carry;
      }
      carry = (carry + round) % 256;
    }
  }
  return state.subarray(0, 16);
}

/** A shuffle of 0..255 driven by the decimal digits of pi. */
function makeSubstitution(): Uint8Array {
  const digits = digitsOfPi(722);
  let next = 0;
  const below = (bound: number): number => {
    let size = 10;
    let value = digits[next++] as number;
    while (size < bound) {
      value = value * 10 + (digits[next++] as number);
      size *= 10;
    }
    const limit = bound * Math.floor(size / bound);
    return value >= limit ? below(bound) : value % bound;
  };
  const table = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (let size = 2; size <= 256; size++) {
    const other = below(size);
    const held = table[size - 1] as number;
    table[size - 1] = table[other] as number;
    table[other] = held;
  }
  return table;
}

/** Gibbons' spigot, without floating point. */
function digitsOfPi(count: number): number[] {
  const digits: number[] = [];
  let [q, r, t, k, n, l] = [1n, 0n, 1n, 1n, 3n, 3n];
  while (digits.length < count) {
    if (4n * q + r - t < n * t) {
      digits.push(Number(n));
      const remainder = 10n * (r - n * t);
      n = (10n * (3n * q + r)) / t - 10n * n;
      q *= 10n;
      r = remainder;
    } else {
      const remainder = (2n * q + r) * l;
      n = (q * (7n * k) + 2n + r * l) / (t * l);
      q *= k;
      t *= l;
      l += 2n;
      k += 1n;
      r = remainder;
    }
  }
  return digits;
}
