import type { Example } from '#server/http/example';
import { ofPeriod } from '#server/routes/examples/samples';

export const colouredExample: Example = {
  params: ofPeriod,
  query: { file: 'So-KHCN_lan-1.xlsx' },
  file: 'bao-cao/So-KHCN_lan-1.xlsx',
  named: 'So-KHCN_lan-1_to-mau.xlsx',
};
