/** Numbers that the client library knows the messages by. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
} as const;
export type EventName = keyof typeof eventTypes;

type EventEntry = {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
};
/** `documentSelection`: the Common API's own event, which has no entry among the others. */
export type EventMessage = { readonly entries: readonly EventEntry[]; readonly documentSelection?: true };

/** Target id of the collections' events. */
export const wholeWorkbook = 'Workbook';

/** Who listens to what, and the messages that wait to be delivered. */
export class Events {
  enabled = true;
  readonly #listeners = new Set<string>();
  readonly #waiting: EventMessage[] = [];
  #count = 0;

  register(name: EventName, target: string): void {
    this.#listeners.add(`${eventTypes[name]} ${target}`);
  }

  unregister(name: EventName, target: string): void {
    this.#listeners.delete(`${eventTypes[name]} ${target}`);
  }

  listening(name: EventName): boolean {
    return [...this.#listeners].some((one) => one.startsWith(`${eventTypes[name]} `));
  }

  /** Queues the message for whoever listens to the sheet or to the whole workbook. */
  raise(name: EventName, sheetId: string, about: object, dropEvery: number | undefined): void {
    if (!this.enabled) return;
    if (name === 'selectionChanged') this.#waiting.push({ entries: [], documentSelection: true });
    for (const target of [sheetId, wholeWorkbook]) {
      if (!this.#listeners.has(`${eventTypes[name]} ${target}`)) continue;
      this.#count += 1;
      if (dropEvery !== undefined && this.#count % dropEvery === 0) continue;
      const message = JSON.stringify({ worksheetId: sheetId, ...about });
      this.#waiting.push({
        entries: [{ messageCategory: 65536, messageType: eventTypes[name], targetId: target, message }],
      });
    }
  }

  take(): readonly EventMessage[] {
    return this.#waiting.splice(0);
  }
}
