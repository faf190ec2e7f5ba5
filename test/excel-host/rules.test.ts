import { describe, expect, it } from 'vitest';
import { bareAddin } from '#test/excel-host/browserPages';
import { sampleBook } from '#test/excel-host/sampleBook';
import { zipEntries } from '#test/helpers/zipEntries';

const open = bareAddin();
const sheet = `const sheet = context.workbook.worksheets.getItem('Nhiệm vụ');`;

describe('conditional formats', () => {
  it('are added above those there, read back, moved in the order, and taken away one by one', async () => {
    const { excel, close } = await open({ api: '1.17' });
    expect(
      await excel(`
        ${sheet}
        const rule = sheet.getRange('A4:E7').conditionalFormats.add('Custom');
        rule.custom.rule.formula = '=AND(N("PL:1")=0,$C4<TODAY())';
        rule.custom.format.fill.color = '#F8CBAD';
        rule.custom.format.font.italic = true;
        rule.custom.format.borders.getItem('EdgeTop').style = 'Dash';
        rule.stopIfTrue = true;
        rule.priority = 1;
        const all = sheet.getRange().conditionalFormats;
        all.load('items/id,items/type,items/priority,items/stopIfTrue');
        await context.sync();
        const parts = all.items.map((one) => {
          one.custom.rule.load('formula');
          one.custom.format.fill.load('color');
          one.custom.format.font.load('italic,color');
          return { rule: one.custom.rule, look: one.custom.format, range: one.getRange().load('address') };
        });
        await context.sync();
        const told = parts.map(({ rule, look, range }, i) => [all.items[i].priority, rule.formula, look.fill.color, look.font.italic, range.address]);
        all.items[1].delete();
        const count = sheet.getRange('A4').conditionalFormats.getCount();
        await context.sync();
        return [told, all.items[1].stopIfTrue, count.value];`),
    ).toEqual([
      [
        [0, '=$C4<45970', '#F8CBAD', false, "'Nhiệm vụ'!C4:C7"],
        [1, '=AND(N("PL:1")=0,$C4<TODAY())', '#F8CBAD', true, "'Nhiệm vụ'!A4:E7"],
      ],
      true,
      0,
    ]);
    await close();
  });

  it('a rule whose priority was changed has to be fetched anew, as Excel wants', async () => {
    const { excel, close } = await open({ api: '1.17' });
    expect(
      await excel(`
        ${sheet}
        const rule = sheet.getRange('A4').conditionalFormats.add('Custom');
        rule.priority = 1;
        rule.custom.rule.formula = '=TRUE';
        await context.sync();`),
    ).toMatchObject({ code: 'GeneralException' });
    await close();
  });

  it('cleared over some cells, they go on over the others as they were', async () => {
    const { excel, close } = await open({ api: '1.17' });
    expect(
      await excel(`
        ${sheet}
        sheet.getRange('A1:Z5').conditionalFormats.clearAll();
        const rule = sheet.getRange().conditionalFormats.getItemAt(0);
        rule.custom.rule.load('formula');
        const range = rule.getRange().load('address');
        await context.sync();
        return [range.address, rule.custom.rule.formula];`),
    ).toEqual(["'Nhiệm vụ'!C6:C7", '=$C6<45970']);
    await close();
  });

  it('added and taken away again, they leave the file as it was but for the sheet rewritten', async () => {
    const { excel, close, host } = await open({ api: '1.17' });
    await excel(`
      ${sheet}
      const rule = sheet.getRange('A4:E7').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=TRUE';
      rule.custom.format.fill.color = '#FFFF00';
      sheet.getRange('B4').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      context.workbook.names.add('PL_TAM', '=1');
      const extra = context.workbook.worksheets.add('PL_TAM');
      extra.getRange('A1').values = [['x']];
      await context.sync();`);
    const painted = new Map(
      (await zipEntries(host.save())).map((one) => [one.name, Buffer.from(one.bytes).toString('utf8')]),
    );
    expect(painted.get('xl/styles.xml')).toContain('<dxfs count="2">');
    expect(painted.get('xl/worksheets/sheet1.xml')).toMatch(/dataValidations count="2"/);
    expect(painted.get('xl/workbook.xml')).toContain('PL_TAM');
    await excel(`
      ${sheet}
      const rules = sheet.getRange('A4:A7').conditionalFormats;
      rules.load('items/id');
      await context.sync();
      rules.items[0].delete();
      sheet.getRange('B4').dataValidation.clear();
      context.workbook.names.getItem('PL_TAM').delete();
      context.workbook.worksheets.getItem('PL_TAM').delete();
      await context.sync();`);
    const before = new Map(
      (await zipEntries(sampleBook())).map((one) => [one.name, Buffer.from(one.bytes).toString('utf8')]),
    );
    const after = new Map(
      (await zipEntries(host.save())).map((one) => [one.name, Buffer.from(one.bytes).toString('utf8')]),
    );
    expect([...after.keys()]).toEqual([...before.keys()]);
    // Texts within a sheet move to the shared ones, as Excel does.
    const rewritten = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'];
    for (const [name, part] of before) if (!rewritten.includes(name)) expect(after.get(name), name).toBe(part);
    const rules = (part: string | undefined): unknown =>
      part?.match(/<conditionalFormatting.*<\/dataValidations>/)?.[0];
    expect(rules(after.get('xl/worksheets/sheet1.xml'))).toBe(rules(before.get('xl/worksheets/sheet1.xml')));
    await close();
  });
});

describe('lists, names, settings', () => {
  it('a list is set with its words, read back, and the cells without one say so', async () => {
    const { excel, close, host } = await open({ api: '1.17' });
    const told = await excel<unknown[]>(`
      ${sheet}
      const list = sheet.getRange('B4:B7').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: '=DS_TRANGTHAI' } };
      list.errorAlert = { showAlert: true, style: 'Warning', title: 'Trạng thái', message: 'Nên chọn trong danh mục.' };
      list.prompt = { showPrompt: true, title: 'Trạng thái', message: 'Chọn một' };
      const asked = ['B5', 'E4', 'A4:B4', 'B3:B4', 'A1', 'B4:E4'].map((address) => sheet.getRange(address).dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks'));
      await context.sync();
      return asked.map((one) => [one.type, (one.rule && one.rule.list && one.rule.list.source) || null, one.errorAlert.message]);`);
    expect(told).toEqual([
      ['List', '=DS_TRANGTHAI', 'Nên chọn trong danh mục.'],
      ['List', '=$G$1:$G$3', ''],
      ['MixedCriteria', null, ''],
      ['MixedCriteria', null, ''],
      ['None', null, ''],
      ['Inconsistent', null, ''],
    ]);
    expect(
      await excel(
        `${sheet} sheet.getRange('A4').dataValidation.rule = { list: { source: 'dài,'.repeat(80) } }; await context.sync();`,
      ),
    ).toMatchObject({ code: 'InvalidArgument' });
    expect(host.save().length).toBeGreaterThan(0);
    await close();
  });

  it('names count in the workbook or on one sheet, hide and go', async () => {
    const { excel, close } = await open({ api: '1.17' });
    expect(
      await excel(`
        ${sheet}
        const { names } = context.workbook;
        const mine = names.add('PL_HAN', sheet.getRange('C4:C7'));
        mine.visible = false;
        sheet.names.add('PL_SO', '=2');
        names.load('items/name,items/formula,items/visible,items/scope');
        sheet.names.load('items/name,items/scope');
        const range = names.getItem('HAN').getRange().load('address');
        const none = names.getItemOrNullObject('KHONG');
        await context.sync();
        names.getItem('DS_TRANGTHAI').delete();
        const count = names.getCount();
        await context.sync();
        return [names.items.map((one) => [one.name, one.formula, one.visible]), sheet.names.items.map((one) => [one.name, one.scope]), range.address, none.isNullObject, count.value];`),
    ).toEqual([
      [
        ['DS_TRANGTHAI', "='Danh mục'!$A$1:$A$3", true],
        ['HAN', "='Nhiệm vụ'!$C$4:$C$7", true],
        ['PL_HAN', "='Nhiệm vụ'!$C$4:$C$7", false],
      ],
      [['PL_SO', 'Worksheet']],
      "'Nhiệm vụ'!C4:C7",
      true,
      2,
    ]);
    expect(await excel(`context.workbook.names.add('HAN', '=1'); await context.sync();`)).toMatchObject({
      code: 'ItemAlreadyExists',
    });
    await close();
  });

  it('what the add-in remembers travels with the file, by either way of keeping it', async () => {
    const { excel, close, host } = await open({ api: '1.17' });
    await excel(`
      context.workbook.settings.add('agency', { code: 'so-khcn', rows: [1, 2] });
      context.workbook.customXmlParts.add('<pl xmlns="urn:phu-luc">Đề án</pl>');
      context.workbook.properties.title = 'Phụ lục';
      await context.sync();`);
    const again = await open({ workbook: host.save(), api: '1.4', platform: 'PC', language: 'vi-VN' });
    expect(
      await again.excel(`
        const kept = context.workbook.settings.getItem('agency').load('value');
        await context.sync();
        return [kept.value, Office.context.document.settings.get('agency')];`),
    ).toEqual([
      { code: 'so-khcn', rows: [1, 2] },
      { code: 'so-khcn', rows: [1, 2] },
    ]);
    await again.page.evaluate(
      `new Promise((done) => { Office.context.document.settings.set('agency', 'khác'); Office.context.document.settings.saveAsync(done); }).then(() => 1)`,
    );
    const third = await open({ workbook: again.host.save(), api: '1.17' });
    expect(
      await third.excel(`
        const parts = context.workbook.customXmlParts.getByNamespace('urn:phu-luc');
        const xml = parts.getOnlyItem().getXml();
        const kept = context.workbook.settings.getItem('agency').load('value');
        await context.sync();
        return [xml.value, kept.value];`),
    ).toEqual(['<pl xmlns="urn:phu-luc">Đề án</pl>', 'khác']);
    await Promise.all([third.close(), again.close()]);
    await close();
  });
});
