/** Ids in the form Excel gives them, the same in every run. */
export class Counter {
  #last = 0;

  guid(): string {
    this.#last += 1;
    return `{${this.#last.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
  }
}
