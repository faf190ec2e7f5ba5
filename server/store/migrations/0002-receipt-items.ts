import type { Migration } from '#server/store/migrate';

/**
 * The cells of a receipt stand apart from its submission: most questions are about who sent what and when, and the cells of a large file
 * are a hundred times as long as everything else of the record. Submissions written before keep them inside.
 */
export const receiptItems: Migration = {
  number: 2,
  name: 'receipt-items',
  statements: ({ text, strict }) => [
    `create table receipt_items (
      number ${text} not null, items ${text} not null, sum ${text} not null, primary key (number),
      foreign key (number) references submissions (number) deferrable initially deferred)${strict}`,
  ],
};
