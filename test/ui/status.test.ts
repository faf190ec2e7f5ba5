import { FluentProvider } from '@fluentui/react-components';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { hueOf, hues } from '#shared/colour/palette';
import { statusClasses } from '#shared/status/class';
import { classWords } from '#shared/status/words';
import { hueColour } from '#ui/colours';
import { FindingTerms } from '#ui/FindingTerms';
import { HueBar } from '#ui/HueBar';
import { Legend } from '#ui/Legend';
import { StatusChip } from '#ui/StatusChip';
import { SeveritySign } from '#ui/sign';
import { darkTheme, lightTheme } from '#ui/theme';

const drawn = (node: ReactNode): string =>
  renderToStaticMarkup(createElement(FluentProvider, { theme: lightTheme }, node));

describe('[S4] a class is fill, sign and words together', () => {
  test.each(statusClasses)('%s', (code) => {
    for (const language of ['vi', 'en'] as const) {
      const html = drawn(createElement(StatusChip, { status: code, language }));
      expect(html).toContain(classWords[code][language]);
      expect(html).toContain(hueColour(hueOf[code], 'fill'));
      expect(html).toMatch(/<svg[^>]*aria-hidden="true"/);
    }
  });

  test('no two classes of one hue have one sign', () => {
    const signs = statusClasses.map((code) => {
      const path = /<path d="([^"]+)"/.exec(drawn(createElement(StatusChip, { status: code, language: 'vi' })))?.[1];
      return `${hueOf[code]} ${path}`;
    });
    expect(new Set(signs).size).toBe(statusClasses.length);
  });

  test('a whole status says its days', () => {
    const status = { task: 't', class: 'overdue', deadline: '2015-10-31', daysLate: 14, through: 'II.2.1' } as const;
    expect(drawn(createElement(StatusChip, { status, language: 'vi' }))).toContain('quá hạn 14 ngày (bước 2.1)');
  });

  test('the colours of both themes are the palette’s', () => {
    const light: Readonly<Record<string, unknown>> = lightTheme;
    const dark: Readonly<Record<string, unknown>> = darkTheme;
    for (const hue of ['done', 'in_time', 'due_soon', 'overdue', 'submitted', 'rest'] as const) {
      expect(light[`pl-${hue}-fill`]).toBe(hues.light[hue].fill);
      expect(dark[`pl-${hue}-mark`]).toBe(hues.dark[hue].mark);
    }
  });

  test('the legend names every class it is given', () => {
    const html = drawn(createElement(Legend, { classes: statusClasses, language: 'vi' }));
    for (const code of statusClasses) expect(html).toContain(classWords[code].vi);
  });
});

describe('[S3] a bar', () => {
  test('draws only what there is, with its number, and says the whole to a screen reader', () => {
    const html = drawn(
      createElement(HueBar, {
        parts: [
          { hue: 'done', count: 2 },
          { hue: 'overdue', count: 0 },
          { hue: 'rest', count: 3 },
        ],
        label: '5 bước: hoàn thành 2, chưa triển khai 3',
      }),
    );
    expect(html).toContain('aria-label="5 bước: hoàn thành 2, chưa triển khai 3"');
    expect(html.match(/<svg/g)?.length).toBe(2);
  });
});

describe('[R3] a finding', () => {
  const words = {
    severity: 'Lỗi',
    sheet: 'Phụ lục',
    address: 'N10',
    column: 'Ngày trình',
    read: '10.11.2015',
    say: 'Chưa hiểu ngày “10.11.2015”.',
    accept: 'Ngày/tháng/năm.',
    example: '10/11/2015',
    why: 'Không thành ngày thì không tính được hạn.',
    fix: 'Ghi ngày/tháng/năm.',
  };

  test('says what stands in the cell, what is accepted, an example and why; the advice only where no button does it', () => {
    const advised = drawn(createElement(FindingTerms, { words, severity: 'error', language: 'vi', advice: true }));
    for (const text of ['Đang ghi', '10.11.2015', 'Chấp nhận', 'Ví dụ', '10/11/2015', 'Vì sao', 'Cách sửa'])
      expect(advised).toContain(text);
    const buttoned = drawn(createElement(FindingTerms, { words, severity: 'error', language: 'vi', advice: false }));
    expect(buttoned).not.toContain('Cách sửa');
  });

  test('severities differ by shape, not by colour alone', () => {
    const shapes = (['error', 'warning', 'notice'] as const).map(
      (severity) => /<path d="([^"]+)"/.exec(drawn(createElement(SeveritySign, { severity })))?.[1],
    );
    expect(new Set(shapes).size).toBe(3);
  });
});
