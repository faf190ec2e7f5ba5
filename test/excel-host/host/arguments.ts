import { badArgument } from '#test/excel-host/host/hostError';
import type { HostObject } from '#test/excel-host/host/hostObject';
import { isHostObject } from '#test/excel-host/host/hostObject';

/** Arguments of a call as they came over the wire; objects are already resolved. */
export class Given {
  readonly #values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.#values = values;
  }

  raw(at: number): unknown {
    return this.#values[at];
  }

  has(at: number): boolean {
    return this.#values[at] !== undefined && this.#values[at] !== null;
  }

  text(at: number): string {
    const value = this.#values[at];
    if (typeof value !== 'string') throw badArgument();
    return value;
  }

  textOr(at: number, otherwise: string): string {
    return this.has(at) ? this.text(at) : otherwise;
  }

  whole(at: number): number {
    const value = this.#values[at];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw badArgument();
    return value;
  }

  wholeOr(at: number, otherwise: number): number {
    return this.has(at) ? this.whole(at) : otherwise;
  }

  yes(at: number): boolean {
    return this.#values[at] === true;
  }

  object(at: number): HostObject | undefined {
    const value = this.#values[at];
    return isHostObject(value) ? value : undefined;
  }
}
