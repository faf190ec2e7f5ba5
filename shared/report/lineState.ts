import type { Line, LineVersion } from '#shared/merge/model';
import { comparePeriods } from '#shared/merge/periodOrder';
import { type ByText, noPercent, type WhenBlank } from '#shared/report/issuedReading';
import { claimCode } from '#shared/report/issuedWords';
import { dateToSerial } from '#shared/sheet/format';
import { saysNothingNew, toldNotBegun } from '#shared/status/claim';
import { eventAsked } from '#shared/status/events';
import {
  intentionIn,
  type ProgressContext,
  type ProgressTexts,
  percentIn,
  readProgress,
} from '#shared/status/progress';
import type { ProgressField } from '#shared/table/field';

/** Version in force before `period`: values of the period itself stand in the workbook's own cells. */
export function before(line: Line | undefined, field: ProgressField, period: string): LineVersion | undefined {
  return line?.fields[field]?.findLast((version) => isBefore(version, period));
}

function isBefore(version: LineVersion, period: string): boolean {
  return version.period !== period && comparePeriods(version.period, period) < 0;
}

/** Value of the period itself, '' when there is none. */
export function during(line: Line | undefined, field: ProgressField, period: string): string {
  return line?.fields[field]?.findLast((version) => version.period === period)?.value ?? '';
}

const silent: ByText = { both: 0, progress: 0, evidence: 0 };

const nothingSaid: WhenBlank = {
  claim: 0,
  earlier: 0,
  earlierStatus: false,
  percent: noPercent,
  submitted: 0,
  completed: 0,
  spoken: false,
  progress: false,
  intention: false,
  idle: false,
  proof: silent,
  petition: silent,
  told: silent,
  event: false,
};

/**
 * What the cells of a line mean while they are blank: the last accepted values, carried forward (S1), so that a task done two months ago does
 * not look open because this month's cells are blank. A cell that was filled within the period and is emptied again means a blank (M6).
 * Texts are read here by the province's own rule; a formula could not.
 */
export function whenBlank(line: Line | undefined, period: string, context: ProgressContext): WhenBlank {
  const event = eventAsked(context.output ?? '') !== null;
  if (line === undefined) return { ...nothingSaid, event };
  const kept = (field: ProgressField): string => {
    if (line.fields[field]?.some((version) => version.period === period)) return '';
    return before(line, field, period)?.value ?? '';
  };
  const earlier =
    line.fields.status?.findLast((version) => isBefore(version, period) && !saysNothingNew(version.value))?.value ?? '';
  const status = line.fields.status?.some((version) => version.period === period) ? '' : earlier;
  const [progress, evidence, percent] = [kept('progress_text'), kept('evidence'), kept('percent')];
  const [submitted, completed] = [kept('submitted_on'), kept('completed_on')];
  const read = (texts: ProgressTexts) => readProgress(texts, context);
  const doneOn = (texts: ProgressTexts) => serial(read({ ...texts, status: 'Hoàn thành' }).completedFrom);
  const ofTexts = (value: (texts: ProgressTexts) => number): ByText =>
    progress === '' && evidence === ''
      ? silent
      : {
          both: value({ progress_text: progress, evidence }),
          progress: progress === '' ? 0 : value({ progress_text: progress }),
          evidence: evidence === '' ? 0 : value({ evidence }),
        };
  return {
    claim: claimCode(status),
    earlier: claimCode(earlier),
    earlierStatus: earlier.trim() !== '',
    percent: percentIn(percent).value ?? noPercent,
    submitted: submitted === '' ? 0 : doneOn({ completed_on: submitted }),
    completed: completed === '' ? 0 : doneOn({ completed_on: completed }),
    spoken: [progress, evidence, status, percent, submitted, completed].some((text) => text.trim() !== ''),
    progress: progress.trim() !== '',
    intention: intentionIn(progress) !== null,
    idle: toldNotBegun(progress),
    proof: ofTexts((texts) => doneOn(texts) || (read({ ...texts, status: 'Hoàn thành' }).proven ? 1 : 0)),
    petition: ofTexts((texts) => serial(read(texts).submittedOn)),
    told: ofTexts((texts) => (read(texts).saysDone ? 1 : 0)),
    event,
  };
}

function serial(day: string | null): number {
  return day === null ? 0 : (dateToSerial(day) ?? 0);
}

/** `60`, `60 %`, `60,5` → a number; anything else null. */
export function percentOf(text: string): number | null {
  const match = /^\s*(\d{1,3}(?:[.,]\d+)?)\s*%?\s*$/.exec(text);
  return match?.[1] === undefined ? null : Number(match[1].replace(',', '.'));
}
