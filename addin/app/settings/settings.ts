import { z } from 'zod';
import type { BookWishes } from '#addin/app/book/book';
import type { Observable } from '#addin/app/observable';
import type { PaneBase } from '#addin/app/paneBase';
import { parsed } from '#addin/app/settings/access';
import { type Connection, understandAnew } from '#addin/app/settings/connection';
import { columnName } from '#shared/sheet/address';
import type { Field } from '#shared/table/field';
import { columnNames } from '#shared/table/questions';
import { fold } from '#shared/text/fold';
import { layoutSchema } from '#shared/wire/programmeAnswer';

/** A column of a table as it was read: which field, how sure, and whether a person said so. */
export type ReadColumn = {
  readonly sheet: string;
  readonly column: string;
  readonly header: string;
  readonly field: Field | 'extra';
  /** 0–1; null for a column of the agency's own. */
  readonly confidence: number | null;
  readonly chosen: boolean;
};

export type SettingsSlice = Pick<Connection, 'access' | 'signIn' | 'signOut'> & {
  readonly server: Observable<string>;
  /** Addresses the deployment allows; with one there is nothing to choose. */
  readonly servers: readonly string[];
  readonly chooseServer: (address: string) => void;
  /** Whether the device keeps what is chosen here after the pane closes. */
  readonly lasting: boolean;
  readonly chooseAgency: (agency: string | null) => Promise<void>;
  readonly chooseProvince: (province: string | null) => Promise<void>;
  readonly columns: () => readonly ReadColumn[];
  /** Says what a column is (T2); null takes the correction back. Remembered in the workbook. */
  readonly correct: (header: string, field: Field | 'extra' | null) => Promise<void>;
};

/** Keys of what travels with the workbook. */
const keys = { agency: 'agency', province: 'province', layout: 'layout' } as const;

export function makeSettingsSlice(base: PaneBase, connection: Connection): SettingsSlice {
  const { context } = base;
  const wish = (change: Partial<BookWishes>): void => {
    base.wishes.change((wishes) => ({ ...wishes, ...change }));
    understandAnew(base);
  };
  void recallWishes(base);
  return {
    access: connection.access,
    signIn: connection.signIn,
    signOut: connection.signOut,
    server: context.server,
    servers: context.servers ?? [context.server.read()],
    chooseServer: (address) => {
      context.vault.write('server', address);
      context.server.set(address);
      void connection.refresh();
    },
    lasting: context.vault.lasting,
    chooseAgency: async (agency) => {
      wish({ agency });
      await context.host.remember(keys.agency, agency);
    },
    chooseProvince: async (province) => {
      wish({ province });
      await context.host.remember(keys.province, province);
    },
    columns: () => columnsRead(base),
    correct: async (header, field) => {
      const others = base.wishes.read().layout.filter((one) => fold(one.header) !== fold(header));
      const layout = field === null ? others : [...others, { header, field }];
      wish({ layout });
      await context.host.remember(keys.layout, layout.length === 0 ? null : JSON.stringify(layout));
    },
  };
}

/** What was chosen for this workbook before. Someone who is signed in speaks for their own agency all the same. */
async function recallWishes(base: PaneBase): Promise<void> {
  const { host } = base.context;
  const recall = async (key: string): Promise<string | null> => {
    const done = await host.recall(key);
    return done.ok ? done.value : null;
  };
  const [agency = null, province = null, layoutText = null] = await Promise.all(
    [keys.agency, keys.province, keys.layout].map(recall),
  );
  const layout = parsed(layoutText, z.array(layoutSchema.element)) ?? [];
  if (agency === null && province === null && layout.length === 0) return;
  base.wishes.change((wishes) => ({
    ...wishes,
    agency: wishes.agency ?? agency,
    province: wishes.province ?? province,
    layout,
  }));
  understandAnew(base);
}

function columnsRead(base: PaneBase): readonly ReadColumn[] {
  const state = base.book.read();
  if (state.kind !== 'ready') return [];
  const said = new Set(base.wishes.read().layout.map(({ header }) => fold(header)));
  return state.book.recognition.tables.flatMap((table) => {
    const { sheet, columns, extra } = table;
    // Two columns with one header are told apart by the names a correction is given under.
    const nameAt = columnNames(table);
    const named = (column: number, header: string) => {
      const name = nameAt(column) || header;
      return { header: name, chosen: said.has(fold(name)) || said.has(fold(header)) };
    };
    return [
      ...columns.map(({ field, columns: at, header, confidence }) => ({
        at: at[0] ?? 0,
        read: {
          sheet,
          column: at.map(columnName).join(', '),
          ...named(at[0] ?? 0, header),
          field,
          confidence,
        },
      })),
      ...extra.map(({ column, header }) => ({
        at: column,
        read: {
          sheet,
          column: columnName(column),
          ...named(column, header),
          field: 'extra' as const,
          confidence: null,
        },
      })),
    ]
      .sort((a, b) => a.at - b.at)
      .map(({ read }) => read);
  });
}
