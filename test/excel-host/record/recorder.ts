import type { RecordedLine } from '#addin/excel/recording';
import type { Answer } from '#test/excel-host/host/answering';

/** Writes down what the simulator is asked and answers, in the shape in which the pane records a real Excel. */
export class Recorder {
  readonly lines: RecordedLine[];
  #exchanges = 0;

  constructor(about: { readonly platform: string; readonly excelApi: string }) {
    this.lines = [
      {
        kind: 'host',
        format: 1,
        startedAt: '2025-11-20T08:00:00+07:00',
        version: 'simulator',
        library: 'excel-web-16.00.js',
        displayLanguage: 'vi-VN',
        ...about,
      },
    ];
  }

  exchange(request: unknown, flags: number, { Headers: _none, ...response }: Answer): void {
    this.lines.push({ kind: 'exchange', index: this.#exchanges, flags, request, response, tookMs: 0 });
    this.#exchanges += 1;
  }

  event(message: unknown): void {
    this.lines.push({ kind: 'event', after: this.#exchanges - 1, message });
  }
}
