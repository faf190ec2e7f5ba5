import { circularOutput } from '#shared/rules/output/circular';
import { draftNeverIssued } from '#shared/rules/output/draftNeverIssued';
import { indicatorWithoutTarget } from '#shared/rules/output/indicatorWithoutTarget';
import { issuerUnnamed } from '#shared/rules/output/issuerUnnamed';
import { noOutput } from '#shared/rules/output/none';
import { notVerifiable } from '#shared/rules/output/notVerifiable';
import { ofAnotherTask } from '#shared/rules/output/ofAnotherTask';
import { stepsWithoutOutput } from '#shared/rules/output/stepsWithout';
import { completedNotDone } from '#shared/rules/progress/completedNotDone';
import { dateAfterAsOf } from '#shared/rules/progress/dateAfterAsOf';
import { dateUnreadable } from '#shared/rules/progress/dateUnreadable';
import { doneBeforeStart } from '#shared/rules/progress/doneBeforeStart';
import { doneInFutureTense } from '#shared/rules/progress/doneInFutureTense';
import { doneWithOpenSteps } from '#shared/rules/progress/doneWithOpenSteps';
import { doneWithoutDate } from '#shared/rules/progress/doneWithoutDate';
import { doneWithoutDocument } from '#shared/rules/progress/doneWithoutDocument';
import { extensionWithoutDecision } from '#shared/rules/progress/extensionWithoutDecision';
import { overdueWithoutReason } from '#shared/rules/progress/overdueWithoutReason';
import { percentFell } from '#shared/rules/progress/percentFell';
import { percentOutOfRange } from '#shared/rules/progress/percentOutOfRange';
import { percentShare } from '#shared/rules/progress/percentShare';
import { percentUnreadable } from '#shared/rules/progress/percentUnreadable';
import { sameWordsAgain } from '#shared/rules/progress/sameWordsAgain';
import { severalStatuses } from '#shared/rules/progress/severalStatuses';
import { statusAgainstDates } from '#shared/rules/progress/statusAgainstDates';
import { statusAgainstPercent } from '#shared/rules/progress/statusAgainstPercent';
import { statusUnknown } from '#shared/rules/progress/statusUnknown';
import { stoppedWithoutDecision } from '#shared/rules/progress/stoppedWithoutDecision';
import { submissionForDecision } from '#shared/rules/progress/submissionForDecision';
import { submittedAfterCompleted } from '#shared/rules/progress/submittedAfterCompleted';
import { consultationWithoutBody } from '#shared/rules/responsibility/consultationWithoutBody';
import { coordinationInLead } from '#shared/rules/responsibility/coordinationInLead';
import { dissolvedAgency } from '#shared/rules/responsibility/dissolvedAgency';
import { dissolvedInNewPlan } from '#shared/rules/responsibility/dissolvedInNewPlan';
import { dittoToNothing } from '#shared/rules/responsibility/dittoToNothing';
import { ellipticName } from '#shared/rules/responsibility/ellipticName';
import { groupAsLead } from '#shared/rules/responsibility/groupAsLead';
import { groupSpelledVariously } from '#shared/rules/responsibility/groupSpelledVariously';
import { helpersOnly } from '#shared/rules/responsibility/helpersOnly';
import { leadAlsoCoordinating } from '#shared/rules/responsibility/leadAlsoCoordinating';
import { leadDiffersFromParent } from '#shared/rules/responsibility/leadDiffersFromParent';
import { missingSeparator } from '#shared/rules/responsibility/missingSeparator';
import { noLead } from '#shared/rules/responsibility/noLead';
import { personAsLead } from '#shared/rules/responsibility/personAsLead';
import { receiverAsLead } from '#shared/rules/responsibility/receiverAsLead';
import { severalLeads } from '#shared/rules/responsibility/severalLeads';
import { spelling } from '#shared/rules/responsibility/spelling';
import { successorUnclear } from '#shared/rules/responsibility/successorUnclear';
import { superiorAsLead } from '#shared/rules/responsibility/superiorAsLead';
import { trailingSeparator } from '#shared/rules/responsibility/trailingSeparator';
import { trailingStop } from '#shared/rules/responsibility/trailingStop';
import { unknownName } from '#shared/rules/responsibility/unknownName';
import type { Rule } from '#shared/rules/rule';
import { agencyElsewhere } from '#shared/rules/structure/agencyElsewhere';
import { columnMissing } from '#shared/rules/structure/columnMissing';
import { dateElsewhere } from '#shared/rules/structure/dateElsewhere';
import { dittoElsewhere } from '#shared/rules/structure/dittoElsewhere';
import { documentAsAgency } from '#shared/rules/structure/documentAsAgency';
import { documentUnnamed } from '#shared/rules/structure/documentUnnamed';
import { headerDiffers } from '#shared/rules/structure/headerDiffers';
import { headingOrTask } from '#shared/rules/structure/headingOrTask';
import { leadOnHeading } from '#shared/rules/structure/leadOnHeading';
import { ordinalEaten } from '#shared/rules/structure/ordinalEaten';
import { ordinalGap } from '#shared/rules/structure/ordinalGap';
import { ordinalLevel } from '#shared/rules/structure/ordinalLevel';
import { ordinalLost } from '#shared/rules/structure/ordinalLost';
import { ordinalMissing } from '#shared/rules/structure/ordinalMissing';
import { ordinalOrder } from '#shared/rules/structure/ordinalOrder';
import { ordinalRepeated } from '#shared/rules/structure/ordinalRepeated';
import { orphanStep } from '#shared/rules/structure/orphanStep';
import { progressOnSection } from '#shared/rules/structure/progressOnSection';
import { sameTaskTwice } from '#shared/rules/structure/sameTaskTwice';
import { taskEmpty } from '#shared/rules/structure/taskEmpty';
import { commonSlip } from '#shared/rules/text/commonSlip';
import { cutShort } from '#shared/rules/text/cutShort';
import { errorValue } from '#shared/rules/text/errorValue';
import { formulaInText } from '#shared/rules/text/formulaInText';
import { formulaWithoutResult } from '#shared/rules/text/formulaWithoutResult';
import { hiddenColumns } from '#shared/rules/text/hiddenColumns';
import { hiddenRows } from '#shared/rules/text/hiddenRows';
import { legacyEncoding } from '#shared/rules/text/legacyEncoding';
import { lookAlikes } from '#shared/rules/text/lookAlikes';
import { markup } from '#shared/rules/text/markup';
import { nfd } from '#shared/rules/text/nfd';
import { sentenceDoubled } from '#shared/rules/text/sentenceDoubled';
import { straySpaces } from '#shared/rules/text/straySpaces';
import { ambiguous } from '#shared/rules/time/ambiguous';
import { beyondProgramme } from '#shared/rules/time/beyondProgramme';
import { conditionWithoutTrigger } from '#shared/rules/time/conditionWithoutTrigger';
import { dayMonthDoubtful } from '#shared/rules/time/dayMonthDoubtful';
import { deadlineByOutput } from '#shared/rules/time/deadlineByOutput';
import { draftAfterIssue } from '#shared/rules/time/draftAfterIssue';
import { finishAfterParent } from '#shared/rules/time/finishAfterParent';
import { finishBeforeDocument } from '#shared/rules/time/finishBeforeDocument';
import { mixedSpelling } from '#shared/rules/time/mixedSpelling';
import { monthDaySwapped } from '#shared/rules/time/monthDaySwapped';
import { noDeadline } from '#shared/rules/time/noDeadline';
import { noFinish } from '#shared/rules/time/noFinish';
import { noTime } from '#shared/rules/time/none';
import { rangeInPoint } from '#shared/rules/time/rangeInPoint';
import { recurringInNature } from '#shared/rules/time/recurringInNature';
import { recurringLapsed } from '#shared/rules/time/recurringLapsed';
import { recurringWithoutDate } from '#shared/rules/time/recurringWithoutDate';
import { serialAsText } from '#shared/rules/time/serialAsText';
import { shortYear } from '#shared/rules/time/shortYear';
import { startAfterFinish } from '#shared/rules/time/startAfterFinish';
import { startBeforeDocument } from '#shared/rules/time/startBeforeDocument';
import { startBeforeParent } from '#shared/rules/time/startBeforeParent';
import { stepGap } from '#shared/rules/time/stepGap';
import { submissionWithApproval } from '#shared/rules/time/submissionWithApproval';
import { summaryDuringConsultation } from '#shared/rules/time/summaryDuringConsultation';
import { typoMended } from '#shared/rules/time/typoMended';
import { unreadable } from '#shared/rules/time/unreadable';
import { yearMissing } from '#shared/rules/time/yearMissing';
import { yearsDiffer } from '#shared/rules/time/yearsDiffer';
import { yearsWithoutMilestone } from '#shared/rules/time/yearsWithoutMilestone';

/** Every rule, by family and in the order in which the catalogue page shows them. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  agencyElsewhere,
  columnMissing,
  dateElsewhere,
  dittoElsewhere,
  documentAsAgency,
  documentUnnamed,
  headerDiffers,
  ordinalEaten,
  ordinalLost,
  ordinalGap,
  ordinalLevel,
  ordinalMissing,
  ordinalOrder,
  ordinalRepeated,
  orphanStep,
  progressOnSection,
  leadOnHeading,
  headingOrTask,
  sameTaskTwice,
  taskEmpty,
  consultationWithoutBody,
  coordinationInLead,
  helpersOnly,
  dissolvedAgency,
  dissolvedInNewPlan,
  dittoToNothing,
  ellipticName,
  groupAsLead,
  groupSpelledVariously,
  leadAlsoCoordinating,
  leadDiffersFromParent,
  missingSeparator,
  noLead,
  personAsLead,
  receiverAsLead,
  severalLeads,
  spelling,
  successorUnclear,
  superiorAsLead,
  trailingSeparator,
  trailingStop,
  unknownName,
  ambiguous,
  deadlineByOutput,
  beyondProgramme,
  conditionWithoutTrigger,
  dayMonthDoubtful,
  draftAfterIssue,
  finishAfterParent,
  finishBeforeDocument,
  mixedSpelling,
  monthDaySwapped,
  noDeadline,
  noFinish,
  noTime,
  rangeInPoint,
  recurringInNature,
  recurringLapsed,
  recurringWithoutDate,
  serialAsText,
  shortYear,
  startAfterFinish,
  startBeforeDocument,
  startBeforeParent,
  stepGap,
  submissionWithApproval,
  summaryDuringConsultation,
  typoMended,
  unreadable,
  yearMissing,
  yearsDiffer,
  yearsWithoutMilestone,
  circularOutput,
  indicatorWithoutTarget,
  draftNeverIssued,
  issuerUnnamed,
  noOutput,
  notVerifiable,
  ofAnotherTask,
  stepsWithoutOutput,
  completedNotDone,
  dateAfterAsOf,
  dateUnreadable,
  doneBeforeStart,
  doneInFutureTense,
  doneWithOpenSteps,
  doneWithoutDate,
  doneWithoutDocument,
  extensionWithoutDecision,
  overdueWithoutReason,
  percentFell,
  percentOutOfRange,
  percentShare,
  percentUnreadable,
  sameWordsAgain,
  severalStatuses,
  statusAgainstDates,
  statusAgainstPercent,
  statusUnknown,
  stoppedWithoutDecision,
  submissionForDecision,
  submittedAfterCompleted,
  commonSlip,
  cutShort,
  errorValue,
  formulaInText,
  formulaWithoutResult,
  hiddenColumns,
  hiddenRows,
  legacyEncoding,
  lookAlikes,
  markup,
  nfd,
  sentenceDoubled,
  straySpaces,
];

/** Rules by id. */
export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
