import type { RowState, RowTime, SheetCode } from '#shared/report/issuedClass';
import { type CellReading, happened, noPercent, owed, type WhenBlank } from '#shared/report/issuedReading';
import { claimCodes } from '#shared/report/issuedWords';

/** A step as its parent sees it. */
export type StepState = RowState & {
  /** What people call it: `2.1`. */
  readonly name: string;
};

/** Whether the row says anything of the work, now or before (S2: then its own line wins). */
export function speaks(reading: CellReading, blank: WhenBlank): boolean {
  return (
    blank.spoken ||
    reading.progress !== '' ||
    reading.evidence !== '' ||
    reading.submittedText !== '' ||
    reading.completedText !== '' ||
    reading.percent !== noPercent ||
    (reading.raw !== '' && (blank.earlierStatus || reading.raw !== claimCodes.nothingNew))
  );
}

/** Class of a row by its own cells (S1 in its order), twin of `ownCode`. */
export function ownState(reading: CellReading, blank: WhenBlank, time: RowTime): RowState {
  const code = ownCode(reading, blank, time);
  const completed = happened(reading.completed, time.asOf);
  const from = completed > 0 ? completed : reading.proof > 1 ? reading.proof : 0;
  return {
    code,
    from: code === 'Dt' || code === 'Dl' || code === 'Dn' ? from : 0,
    late: code === 'Ov' ? time.asOf - (time.deadline ?? 0) : 0,
    through: '',
  };
}

function ownCode(reading: CellReading, blank: WhenBlank, time: RowTime): SheetCode {
  const { claim, percent, petition } = reading;
  const completed = happened(reading.completed, time.asOf);
  const submitted = happened(reading.submitted, time.asOf);
  if (claim === claimCodes.unlisted) return 'Uu';
  const free = claim === claimCodes.none;
  const silent = free && (percent < 0 || percent > 100);
  const dated = completed > 0 && !reading.intention;
  if (claim === claimCodes.done || (free && percent === 100) || (silent && (reading.told === 1 || dated))) {
    return doneCode(reading, time);
  }
  const perhaps = reading.told === owed || (completed === owed && !reading.intention);
  if (silent && perhaps) return 'Uu';
  const day = submitted === 0 ? petition : submitted;
  if (day > 0) return 'Sb';
  return day === owed ? 'Uu' : openCode(reading, blank, time);
}

function doneCode(reading: CellReading, { deadline, asOf }: RowTime): SheetCode {
  const completed = happened(reading.completed, asOf);
  if (completed === owed) return 'Dp';
  const day = completed > 0 ? completed : reading.proof;
  if (day === owed) return 'Dp';
  if (day === 0) return 'Du';
  if (deadline === null) return 'Dn';
  return day > deadline ? 'Dl' : 'Dt';
}

function openCode(reading: CellReading, blank: WhenBlank, time: RowTime): SheetCode {
  const told = reading.progress !== '' || blank.progress;
  const { claim, percent, idle } = reading;
  const untouched = idle && claim === claimCodes.none && !(percent > 0 && percent <= 100);
  const begun = speaks(reading, blank) && claim !== claimCodes.notStarted && !(percent === 0 && !told) && !untouched;
  if (time.continuous) return begun ? 'Oe' : 'Oc';
  const { deadline, asOf } = time;
  if (deadline === null) return begun ? 'Ob' : 'On';
  if (asOf > deadline) return 'Ov';
  if (deadline - asOf <= time.dueSoonDays) return 'Od';
  if (time.start !== null && time.start > asOf) return 'Oy';
  return begun ? 'Oi' : 'Os';
}

/** Class of a row out of its steps, by the rule of `#shared/status/rollUp`; twin of `rolledCode`. Codes of families are counted as there. */
export function rolledState(steps: readonly StepState[], time: RowTime): RowState {
  const code = rolledCode(steps, time);
  const own = time.deadline !== null && time.asOf > time.deadline;
  if (code !== 'Ov' || own) {
    const done = code === 'Dt' || code === 'Dl' || code === 'Dn';
    return {
      code,
      from: done ? latest(steps) : 0,
      late: code === 'Ov' ? time.asOf - (time.deadline ?? 0) : 0,
      through: '',
    };
  }
  let worst: StepState | undefined;
  for (const step of steps) if (step.code === 'Ov' && step.late > (worst?.late ?? 0)) worst = step;
  return { code, from: 0, late: worst?.late ?? 0, through: worst === undefined ? '' : worst.through || worst.name };
}

const latest = (steps: readonly StepState[]): number => Math.max(0, ...steps.map((step) => step.from));

function rolledCode(steps: readonly StepState[], time: RowTime): SheetCode {
  const has = (...codes: readonly SheetCode[]) => steps.some((step) => codes.includes(step.code));
  const count = (family: string) => steps.filter((step) => step.code.startsWith(family)).length;
  const { deadline, asOf } = time;
  const [done, submitted, aside, open, unsure] = [count('D'), count('S'), count('X'), count('O'), count('U')];
  if (aside === steps.length) return has('Xs') ? 'Xs' : 'Xc';
  if (done + aside === steps.length) {
    if (has('Du')) return 'Du';
    if (has('Dp')) return 'Dp';
    if (has('Dl')) return 'Dl';
    if (deadline === null) return 'Dn';
    return latest(steps) > deadline ? 'Dl' : 'Dt';
  }
  if (done + submitted + aside === steps.length) return 'Sb';
  if (deadline !== null && asOf > deadline && open > 0) return 'Ov';
  if (has('Ov')) return 'Ov';
  if (unsure > 0) return 'Uu';
  if (submitted > 0) return 'Sb';
  if ((deadline !== null && deadline - asOf <= time.dueSoonDays) || has('Od')) return 'Od';
  if (deadline === null) {
    if (has('Oi')) return 'Oi';
    if (has('Os')) return 'Os';
    if (has('Oy')) return 'Oy';
    const begun = done > 0 || has('Ob', 'Oe');
    if (has('Ob', 'On')) return begun ? 'Ob' : 'On';
    return begun ? 'Oe' : 'Oc';
  }
  // A step without a time of its own stands under the task's.
  const early = time.start !== null && time.start > asOf;
  if (has('Oi') || (!early && has('Ob'))) return 'Oi';
  if (has('Os') || (!early && has('On'))) return 'Os';
  if (has('Oy') || (early && has('Ob', 'On'))) return 'Oy';
  return done > 0 || has('Oe') ? 'Oe' : 'Oc';
}
