import { describe, expect, it } from 'vitest';
import { apiSets, reaches } from '#test/excel-host/host/apiSets';
import { eventMember } from '#test/excel-host/host/eventMembers';
import { servedMembers } from '#test/excel-host/host/hostObject';
import '#test/excel-host/host/run';

const lower = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

describe('requirement sets', () => {
  it.each([
    ['Range', 'values', '1.1'],
    ['Range', 'getResizedRange', '1.2'],
    ['Worksheet', 'getUsedRangeOrNullObject', '1.4'],
    ['Workbook', 'settings', '1.4'],
    ['Workbook', 'customXmlParts', '1.5'],
    ['Range', 'conditionalFormats', '1.6'],
    ['Worksheet', 'onChanged', '1.7'],
    ['Range', 'dataValidation', '1.8'],
    ['Runtime', 'enableEvents', '1.8'],
    ['WorksheetCollection', 'onChanged', '1.9'],
    ['Workbook', 'save', '1.11'],
    ['Range', 'getMergedAreasOrNullObject', '1.13'],
    ['ConditionalFormat', 'setRanges', '1.17'],
  ])('%s.%s came with ExcelApi %s, as the declarations say', (type, member, set) => {
    expect(apiSets().get(type)?.get(member)?.set).toBe(`ExcelApi ${set}`);
  });

  it('everything that is simulated is declared', () => {
    const strange = [...servedMembers].flatMap(([type, members]) =>
      [...members]
        .map((wire) => eventMember(wire) ?? lower(wire))
        .filter((name) => !name.startsWith('_') && !apiSets().get(type)?.has(name))
        .map((name) => `${type}.${name}`),
    );
    expect(strange).toEqual([]);
    expect(servedMembers.size).toBeGreaterThan(30);
  });

  it('1.10 comes after 1.9', () => {
    expect(reaches('1.10', '1.9')).toBe(true);
    expect(reaches('1.9', '1.10')).toBe(false);
    expect(reaches('1.14', '1.14')).toBe(true);
  });
});
