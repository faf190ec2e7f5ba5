import { DatabaseSync as Driver, type StatementSyncInstance } from '@photostructure/sqlite';
import { statement } from '#scripts/faults/steps';

/** The driver, with every statement counted as a step. */
export class DatabaseSync extends Driver {
  override exec(sql: string): void {
    statement(() => super.exec(sql));
  }

  override prepare(sql: string): StatementSyncInstance {
    const prepared = super.prepare(sql);
    return {
      columns: () => prepared.columns(),
      run: (...values: unknown[]) => statement(() => prepared.run(...values)),
      all: (...values: unknown[]) => statement(() => prepared.all(...values) as unknown[]),
    } as unknown as StatementSyncInstance;
  }
}
