const members: Readonly<Record<string, string>> = {
  DataChanged: 'onChanged',
  Activated: 'onActivated',
  Deactivated: 'onDeactivated',
  Added: 'onAdded',
  Deleted: 'onDeleted',
  SelectionChanged: 'onSelectionChanged',
  Calculated: 'onCalculated',
  FormatChanged: 'onFormatChanged',
  RowHiddenChanged: 'onRowHiddenChanged',
};

/** The declared member behind a registration on the wire: `_RegisterDataChangedEvent` → `onChanged`. */
export function eventMember(wireName: string): string | undefined {
  const name = /^_(?:Unr|R)egister(\w+)Event$/.exec(wireName)?.[1];
  return name === undefined ? undefined : members[name];
}
