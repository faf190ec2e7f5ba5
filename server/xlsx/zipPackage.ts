import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { crc32, createDeflateRaw, type DeflateRaw, deflateRawSync } from 'node:zlib';

/** Past this level files shrink by a tenth and deflating takes three times as long; below it both are worse. */
const level = 4;
/** Bytes gathered before they go to deflate, which works on its own thread while the next ones are made. */
const portionSize = 1 << 18;
/** Portions that may wait for deflate before whoever makes them has to. */
const mostWaiting = 2;
/** The format without its 64-bit extension counts in 32 bits. */
const largest = 0xffffffff;
/** Zip times count from 1980 in steps of two seconds; every part of every workbook carries the first of them (E1). */
const firstDay = 0x0021;

type Entry = {
  readonly name: Buffer;
  readonly flags: number;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
};

/**
 * A zip written part after part to a stream. Bytes go through a few buffers used over and over, so a sheet of any size adds next to
 * nothing to memory, and the same texts give the same bytes.
 */
export class ZipPackage {
  readonly #out: Writable;
  readonly #entries: Entry[] = [];
  readonly #free: Buffer[] = [];
  /** Small parts that came while a large one was open. */
  #later: { readonly name: string; readonly text: string }[] = [];
  #open = false;
  #at = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(out: Writable) {
    this.#out = out;
  }

  /** A part whose whole text is at hand. */
  append(name: string, text: string): void {
    if (this.#open) this.#later.push({ name, text });
    else void this.#next(() => this.#whole(name, text));
  }

  /** A part that is written bit by bit; one at a time. */
  part(name: string): ZipPart {
    if (this.#open) throw new Error(`part ${name} opened before the last was closed`);
    this.#open = true;
    const stream = createDeflateRaw({ level, chunkSize: 1 << 16 });
    const state = { crc: 0, size: 0, packed: 0, at: 0 };
    stream.on('data', (chunk: Buffer) => {
      state.packed += chunk.length;
      this.#emit(chunk);
    });
    const flags = 0x0008;
    void this.#next(() => {
      state.at = this.#at;
      this.#emit(localHeader({ name: Buffer.from(name), flags, at: 0, crc: 0, packed: 0, size: 0 }));
    });
    return new ZipPart({
      buffer: () => this.#free.pop() ?? Buffer.allocUnsafeSlow(portionSize),
      take: (portion, pooled) =>
        this.#next(async () => {
          state.crc = crc32(portion, state.crc);
          state.size += portion.length;
          await written(stream, portion);
          if (pooled !== undefined) this.#free.push(pooled);
        }),
      end: () => {
        void this.#next(async () => {
          stream.end();
          await once(stream, 'end');
          const entry = { name: Buffer.from(name), flags, ...state };
          this.#emit(sizesAfter(entry));
          this.#entries.push(entry);
        });
        this.#open = false;
        const later = this.#later;
        this.#later = [];
        for (const one of later) this.append(one.name, one.text);
      },
    });
  }

  /** Writes the directory and ends the stream. */
  async finish(): Promise<void> {
    void this.#next(() => {
      const from = this.#at;
      for (const entry of this.#entries) this.#emit(directoryEntry(entry));
      this.#emit(directoryEnd(this.#entries.length, this.#at - from, from));
    });
    await this.#work;
    this.#out.end();
  }

  #whole(name: string, text: string): void {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes, { level });
    const sizes = { crc: crc32(bytes), packed: packed.length, size: bytes.length };
    const entry = { name: Buffer.from(name), flags: 0, at: this.#at, ...sizes };
    this.#emit(localHeader(entry));
    this.#emit(packed);
    this.#entries.push(entry);
  }

  /** One thing after another; the disk may ask for a pause in between. */
  #next(step: () => void | Promise<void>): Promise<void> {
    const work = this.#after(this.#work, step);
    // Whoever waits for the work hears of its failure; until somebody does it is no failure of the process.
    work.catch(() => undefined);
    this.#work = work;
    return work;
  }

  async #after(before: Promise<void>, step: () => void | Promise<void>): Promise<void> {
    await before;
    await step();
    if (this.#at > largest) throw new Error('the workbook is larger than a zip without extensions can be');
    if (this.#out.writableNeedDrain) await once(this.#out, 'drain');
  }

  #emit(bytes: Uint8Array): void {
    this.#at += bytes.length;
    this.#out.write(bytes);
  }
}

type PartOf = {
  readonly buffer: () => Buffer;
  /** Resolves when deflate has read the portion; `pooled` is the buffer to use again. */
  readonly take: (portion: Buffer, pooled: Buffer | undefined) => Promise<void>;
  readonly end: () => void;
};

/** A part being written. */
export class ZipPart {
  readonly #of: PartOf;
  #buffer: Buffer;
  #used = 0;
  readonly #waiting: Promise<void>[] = [];

  constructor(of: PartOf) {
    this.#of = of;
    this.#buffer = of.buffer();
  }

  /** Adds a text; call `room` now and then, or everything waits in memory. */
  add(text: string): void {
    // A UTF-16 unit takes at most three bytes.
    if (text.length * 3 > this.#buffer.length - this.#used) {
      this.#pass();
      if (text.length * 3 > this.#buffer.length) {
        this.#wait(Buffer.from(text), undefined);
        return;
      }
    }
    this.#used += this.#buffer.write(text, this.#used);
  }

  /**
   * Adds a short text of letters below U+0080. Markup between values is such text in small pieces: put down letter by letter it needs no
   * string to be joined and no call out of the engine, which are most of the cost of a row.
   */
  addMarkup(text: string): void {
    const { length } = text;
    if (length > this.#buffer.length - this.#used) this.#pass();
    const buffer = this.#buffer;
    const from = this.#used;
    for (let i = 0; i < length; i++) buffer[from + i] = text.charCodeAt(i);
    this.#used = from + length;
  }

  /** Adds a whole number from 0 to 2³¹ − 1 in figures. */
  addCount(count: number): void {
    if (this.#buffer.length - this.#used < 10) this.#pass();
    let figures = 1;
    for (let rest = count; rest >= 10; rest = (rest / 10) | 0) figures += 1;
    const end = this.#used + figures;
    let rest = count;
    for (let at = end - 1; at >= this.#used; at -= 1) {
      const next = (rest / 10) | 0;
      this.#buffer[at] = 48 + rest - next * 10;
      rest = next;
    }
    this.#used = end;
  }

  /** Whether to wait for `room` before adding more. */
  get full(): boolean {
    return this.#waiting.length > mostWaiting;
  }

  /** Resolves when deflate has caught up. */
  async room(): Promise<void> {
    while (this.full) await this.#waiting.shift();
  }

  end(): void {
    this.#pass();
    this.#of.end();
  }

  #pass(): void {
    if (this.#used === 0) return;
    this.#wait(this.#buffer.subarray(0, this.#used), this.#buffer);
    this.#buffer = this.#of.buffer();
    this.#used = 0;
  }

  #wait(portion: Buffer, pooled: Buffer | undefined): void {
    this.#waiting.push(this.#of.take(portion, pooled));
  }
}

function written(stream: DeflateRaw, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function localHeader({ name, flags, crc, packed, size }: Entry): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  common(head, 4, flags);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(packed, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

/** What the local header of a part written bit by bit could not know. */
function sizesAfter({ crc, packed, size }: Entry): Buffer {
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(0x08074b50, 0);
  sizes.writeUInt32LE(crc, 4);
  sizes.writeUInt32LE(packed, 8);
  sizes.writeUInt32LE(size, 12);
  return sizes;
}

function directoryEntry({ name, flags, at, crc, packed, size }: Entry): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  common(head, 6, flags);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name]);
}

/** Version needed, flags, deflate, time: the same in both headers. */
function common(head: Buffer, from: number, flags: number): void {
  head.writeUInt16LE(20, from);
  head.writeUInt16LE(flags, from + 2);
  head.writeUInt16LE(8, from + 4);
  head.writeUInt16LE(0, from + 6);
  head.writeUInt16LE(firstDay, from + 8);
}

function directoryEnd(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
