import { z } from 'zod';

const words = z.object({ vi: z.string(), en: z.string() });

/** "Đang ở đâu?" of one red task: where it stands, for whom it waits, since when and how often reminded. */
export const whereAnswerSchema = z.object({ stands: words, waits: words, since: words });
