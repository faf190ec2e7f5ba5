import { setTimeout as pause } from 'node:timers/promises';
import type { Host } from '#test/excel-host/host/host';
import { type AnswerBody, isCleanup, type RequestBody, run } from '#test/excel-host/host/run';
import type { Recorder } from '#test/excel-host/record/recorder';

export type Answer = {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: null;
  readonly Body: AnswerBody | null;
};

/** Asks that the request wait while a person types (Excel.run's `delayForCellEdit`). */
const waitForCellEdit = 64;

/** Answers the client library's requests over one host, with the faults that are set, and counts them. */
export class Answering {
  readonly #host: Host;
  recorder: Recorder | undefined;
  readonly #waiting: (() => void)[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  async answer(request: string, flags: number): Promise<Answer> {
    const answer = await this.#answer(request, flags);
    this.recorder?.exchange(JSON.parse(request), flags, answer);
    return answer;
  }

  /** The person is done typing: requests that waited go on. */
  endEditing(): void {
    this.#host.faults.editMode = false;
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async #answer(request: string, flags: number): Promise<Answer> {
    const { stats, faults } = this.#host;
    const asked = JSON.parse(request) as RequestBody;
    if (isCleanup(asked)) {
      stats.cleanups += 1;
      return { ...answered, Body: run(this.#host, asked) };
    }
    stats.syncs += 1;
    const number = stats.syncs;
    const size = Buffer.byteLength(request);
    stats.bytesIn += size;
    stats.largestIn = Math.max(stats.largestIn, size);
    if (faults.slowness > 0) await pause(faults.slowness);
    if (isTooLarge(size, faults.payloadLimit)) return refused('Request');
    if ((flags & waitForCellEdit) !== 0) await this.#editingEnds();
    const failing = faults.failAll ?? faults.failAt.get(number);
    if (failing !== undefined) return failed(failing, 'There was an internal error while processing the request.');
    if (faults.editMode) return failed('InvalidOperationInCellEditMode', editModeMessage);
    const body = this.#perform(asked);
    const sent = Buffer.byteLength(JSON.stringify(body));
    stats.bytesOut += sent;
    stats.largestOut = Math.max(stats.largestOut, sent);
    return isTooLarge(sent, faults.payloadLimit) ? refused('Response') : { ...answered, Body: body };
  }

  #perform(asked: RequestBody): AnswerBody {
    const host = this.#host;
    const undo = host.faults.undo === 'kept' ? host.book.snapshot() : undefined;
    const before = host.book.revision();
    const body = run(host, asked);
    if (host.book.revision() !== before) {
      if (undo) host.undoSteps.push(undo);
      else host.undoSteps.length = 0;
    }
    // Ranges nobody refers to any more need not move along.
    const kept = new Set([...host.references.values()].map((one) => one.self));
    for (const place of host.places) if (!kept.has(place)) host.places.delete(place);
    return body;
  }

  async #editingEnds(): Promise<void> {
    while (this.#host.faults.editMode) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

const isTooLarge = (size: number, limit: number | undefined): boolean => limit !== undefined && size > limit;
const answered = { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: null };
const editModeMessage =
  'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.';

function refused(what: 'Request' | 'Response'): Answer {
  const ErrorMessage = `The ${what.toLowerCase()} payload size has exceeded the limit.`;
  return { ...answered, HttpStatusCode: 413, ErrorCode: `${what}PayloadSizeLimitExceeded`, ErrorMessage, Body: null };
}

function failed(Code: string, Message: string): Answer {
  const error = { Code, Message, Location: '', ActionIndex: 0, HttpStatusCode: 400 };
  return { ...answered, Body: { Error: error, Results: [], TraceIds: [] } };
}
