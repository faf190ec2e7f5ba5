/** Flat arrays that grow by doubling; `finish` gives the used part, whose memory can be handed over without a copy. */
export type GrowingWords = {
  readonly push: (word: number) => void;
  readonly length: () => number;
  readonly set: (at: number, word: number) => void;
  readonly finish: () => Uint32Array;
};

export function growingWords(start = 1024): GrowingWords {
  let words = new Uint32Array(start);
  let used = 0;
  return {
    push: (word) => {
      if (used === words.length) {
        const wider = new Uint32Array(words.length * 2);
        wider.set(words);
        words = wider;
      }
      words[used++] = word;
    },
    length: () => used,
    set: (at, word) => {
      words[at] = word;
    },
    finish: () => words.subarray(0, used),
  };
}

export type GrowingNumbers = { readonly push: (value: number) => number; readonly finish: () => Float64Array };

export function growingNumbers(start = 256): GrowingNumbers {
  let numbers = new Float64Array(start);
  let used = 0;
  return {
    push: (value) => {
      if (used === numbers.length) {
        const wider = new Float64Array(numbers.length * 2);
        wider.set(numbers);
        numbers = wider;
      }
      numbers[used] = value;
      return used++;
    },
    finish: () => numbers.subarray(0, used),
  };
}

export type GrowingTexts = {
  /** Index of the text; equal texts added this way share one. */
  readonly add: (text: string) => number;
  /** The same without looking for an equal one. */
  readonly append: (text: string) => number;
  /** Room for `bytes` more bytes of UTF-8; write into `into` from `at` on, then call `close`. */
  readonly open: (bytes: number) => { readonly into: Buffer; readonly at: number };
  readonly close: (end: number) => number;
  readonly text: (index: number) => string;
  /** Whether text `index` is the UTF-8 between two positions of other bytes. */
  readonly equals: (index: number, other: Buffer, start: number, end: number) => boolean;
  readonly count: () => number;
  readonly finish: () => { readonly texts: Uint8Array; readonly offsets: Uint32Array };
};

export function growingTexts(start = 1 << 18): GrowingTexts {
  let bytes = Buffer.allocUnsafeSlow(start);
  let used = 0;
  let offsets = new Uint32Array(1024);
  let count = 0;
  const known = new Map<string, number>();
  const reserve = (more: number): void => {
    if (used + more <= bytes.length) return;
    const wider = Buffer.allocUnsafeSlow(Math.max(used + more, bytes.length * 2));
    bytes.copy(wider, 0, 0, used);
    bytes = wider;
  };
  const close = (end: number): number => {
    used = end;
    if (count + 2 > offsets.length) {
      const wider = new Uint32Array(offsets.length * 2);
      wider.set(offsets);
      offsets = wider;
    }
    offsets[++count] = used;
    return count - 1;
  };
  const append = (text: string): number => {
    reserve(text.length * 3);
    return close(used + bytes.write(text, used, 'utf8'));
  };
  return {
    add: (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const index = append(text);
      known.set(text, index);
      return index;
    },
    append,
    open: (more) => {
      reserve(more);
      return { into: bytes, at: used };
    },
    close,
    text: (index) => bytes.toString('utf8', offsets[index], offsets[index + 1]),
    equals: (index, other, start, end) => {
      const from = offsets[index] as number;
      if ((offsets[index + 1] as number) - from !== end - start) return false;
      for (let i = start; i < end; i++) if (bytes[from + i - start] !== other[i]) return false;
      return true;
    },
    count: () => count,
    finish: () => ({ texts: bytes.subarray(0, used), offsets: offsets.subarray(0, count + 1) }),
  };
}
