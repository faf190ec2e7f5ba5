import {
  at,
  boxOf,
  identity,
  isNumbers,
  type Matrix,
  matrixOf,
  numberOf,
  type Point,
  subpaths,
  times,
} from '#server/documents/pdfGeometry';

/** A run of letters without a space, in points from the top left corner of the page as it is seen. */
export type PdfWord = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line it stands on. */
  readonly base: number;
  readonly size: number;
  /** Whether a space stood before it in its own run. */
  readonly spaced: boolean;
};

/** A drawn line: `at` its height (or distance from the left), `from` and `to` its ends. */
export type Ruling = { readonly at: number; readonly from: number; readonly to: number };

export type PdfMarks = {
  readonly words: readonly PdfWord[];
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
  readonly letters: {
    /** Seen on the page. */
    readonly shown: number;
    /** Written invisibly, as programs that recognise scans do. */
    readonly hidden: number;
    /** Of those shown: stand for no letter, since the font does not say which. */
    readonly unreadable: number;
  };
};

/** What a page draws, as the library lists it: codes of operations and what they are given. */
export type PageDrawing = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** Names and codes of operations the library uses. */
export type Operations = Readonly<Record<string, number>>;

/** Unit of a font's widths, and whether it says which letters its codes stand for. */
export type PdfFont = { readonly unit: number; readonly tells: boolean };

/** Thicker than this is a filled surface, not a line. */
const thickest = 3;
/** Shorter is a dot, a letter drawn as a path, a dash. */
const shortest = 4;
/** Letters further apart than this part of their size are two words within a run. */
const apart = 0.18;
const invisible = 3;

type Graphics = { matrix: Matrix; readonly lineWidth: number };
type Text = {
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  size: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  mode: number;
};

/**
 * Letters and drawn lines of a page, from what it draws. Letters are taken one by one, since text put together by a library runs over the
 * edges of narrow columns. `page` turns the page's own measure into what is seen; `fontOf` tells of a font.
 */
export function pdfMarks(
  drawing: PageDrawing,
  operations: Operations,
  page: Matrix,
  fontOf: (font: string) => PdfFont,
): PdfMarks {
  const words: PdfWord[] = [];
  const horizontal: Ruling[] = [];
  const vertical: Ruling[] = [];
  const letters = { shown: 0, hidden: 0, unreadable: 0 };
  const saved: { graphics: Graphics; text: Text }[] = [];
  let graphics: Graphics = { matrix: page, lineWidth: 1 };
  let font: PdfFont = { unit: 0.001, tells: true };
  let text: Text = {
    matrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    size: 0,
    spacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
    mode: 0,
  };

  const show = (glyphs: readonly unknown[]): void => {
    const matrix = times(graphics.matrix, text.matrix);
    const size = Math.abs(text.size) * Math.hypot(matrix[2], matrix[3]);
    let open: { text: string; left: number; right: number; base: number; spaced: boolean } | undefined;
    let spaced = false;
    const end = (): void => {
      if (open !== undefined) words.push({ ...open, size });
      open = undefined;
    };
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        text.x -= (glyph * text.size * text.scale) / 1000;
        continue;
      }
      if (!isGlyph(glyph)) continue;
      const from = at(matrix, text.x, text.y + text.rise);
      const wide = glyph.width * font.unit * text.size * text.scale;
      const to = at(matrix, text.x + wide, text.y + text.rise);
      text.x += wide + (text.spacing + (glyph.unicode === ' ' ? text.wordSpacing : 0)) * text.scale;
      if (/^[\s\u00a0\u200b]*$/.test(glyph.unicode)) {
        end();
        spaced = true;
        continue;
      }
      if (text.mode === invisible) {
        letters.hidden += 1;
        continue;
      }
      letters.shown += 1;
      if (!font.tells || isUnreadable(glyph.unicode)) letters.unreadable += 1;
      const [left, right] = from.x <= to.x ? [from.x, to.x] : [to.x, from.x];
      if (open !== undefined && (left - open.right > apart * size || Math.abs(from.y - open.base) > 0.1 * size)) end();
      if (open === undefined) open = { text: glyph.unicode, left, right, base: from.y, spaced };
      else {
        open.text += glyph.unicode;
        open.right = Math.max(open.right, right);
      }
      spaced = false;
    }
    end();
  };

  const nextLine = (x: number, y: number): void => {
    text.lineX += x;
    text.lineY += y;
    text.x = text.lineX;
    text.y = text.lineY;
  };

  const rule = (a: Point, b: Point): void => {
    if (Math.abs(a.y - b.y) < 0.5 && Math.abs(a.x - b.x) >= shortest)
      horizontal.push({ at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
    else if (Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) >= shortest)
      vertical.push({ at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
  };

  const draw = (path: ArrayLike<number>, kind: 'stroke' | 'fill' | 'both'): void => {
    const scale = Math.hypot(graphics.matrix[0], graphics.matrix[1]);
    for (const points of subpaths(path)) {
      const seen = points.map(([x, y]) => at(graphics.matrix, x, y));
      const box = boxOf(seen);
      const high = box.bottom - box.top;
      const wide = box.right - box.left;
      if (kind !== 'stroke' && (high <= thickest || wide <= thickest)) {
        // Word draws its lines as narrow filled boxes.
        if (wide >= high)
          rule({ x: box.left, y: (box.top + box.bottom) / 2 }, { x: box.right, y: (box.top + box.bottom) / 2 });
        else rule({ x: (box.left + box.right) / 2, y: box.top }, { x: (box.left + box.right) / 2, y: box.bottom });
      } else if (kind !== 'fill' && graphics.lineWidth * scale <= thickest * 2) {
        for (let i = 1; i < seen.length; i += 1) rule(seen[i - 1] as Point, seen[i] as Point);
      }
    }
  };

  const painted = new Map<number | undefined, 'stroke' | 'fill' | 'both'>([
    [operations.stroke, 'stroke'],
    [operations.closeStroke, 'stroke'],
    [operations.fill, 'fill'],
    [operations.eoFill, 'fill'],
    [operations.fillStroke, 'both'],
    [operations.eoFillStroke, 'both'],
    [operations.closeFillStroke, 'both'],
    [operations.closeEOFillStroke, 'both'],
  ]);

  const steps: Readonly<Record<string, (given: readonly unknown[]) => void>> = {
    save: () => {
      saved.push({ graphics, text: { ...text } });
    },
    restore: () => {
      const back = saved.pop();
      if (back === undefined) return;
      graphics = back.graphics;
      text = back.text;
    },
    transform: (given) => {
      graphics = { ...graphics, matrix: times(graphics.matrix, matrixOf(given)) };
    },
    setLineWidth: ([width]) => {
      graphics = { ...graphics, lineWidth: numberOf(width) };
    },
    paintFormXObjectBegin: ([matrix]) => {
      saved.push({ graphics, text: { ...text } });
      if (Array.isArray(matrix)) graphics = { ...graphics, matrix: times(graphics.matrix, matrixOf(matrix)) };
    },
    paintFormXObjectEnd: () => steps.restore?.([]),
    beginText: () => {
      Object.assign(text, { matrix: identity, x: 0, y: 0, lineX: 0, lineY: 0 });
    },
    setTextMatrix: ([matrix]) => {
      Object.assign(text, { matrix: matrixOf(matrix), x: 0, y: 0, lineX: 0, lineY: 0 });
    },
    moveText: ([x, y]) => nextLine(numberOf(x), numberOf(y)),
    setLeadingMoveText: ([x, y]) => {
      text.leading = -numberOf(y);
      nextLine(numberOf(x), numberOf(y));
    },
    nextLine: () => nextLine(0, -text.leading),
    setFont: ([name, size]) => {
      font = fontOf(String(name));
      text.size = numberOf(size);
    },
    setCharSpacing: ([value]) => {
      text.spacing = numberOf(value);
    },
    setWordSpacing: ([value]) => {
      text.wordSpacing = numberOf(value);
    },
    setHScale: ([value]) => {
      text.scale = numberOf(value) / 100;
    },
    setLeading: ([value]) => {
      text.leading = -numberOf(value);
    },
    setTextRise: ([value]) => {
      text.rise = numberOf(value);
    },
    setTextRenderingMode: ([value]) => {
      text.mode = numberOf(value);
    },
    showText: ([glyphs]) => show(Array.isArray(glyphs) ? glyphs : []),
    constructPath: ([operation, data]) => {
      const kind = painted.get(numberOf(operation));
      const path: unknown = Array.isArray(data) ? data[0] : undefined;
      if (kind !== undefined && isNumbers(path)) draw(path, kind);
    },
  };
  const byCode = new Map(Object.entries(steps).map(([name, step]) => [operations[name], step]));
  drawing.fnArray.forEach((code, i) => {
    const given = drawing.argsArray[i];
    byCode.get(code)?.(Array.isArray(given) ? given : []);
  });
  return { words, horizontal, vertical, letters };
}

type Glyph = { readonly unicode: string; readonly width: number };

function isGlyph(value: unknown): value is Glyph {
  if (typeof value !== 'object' || value === null || !('unicode' in value) || !('width' in value)) return false;
  return typeof value.unicode === 'string' && typeof value.width === 'number';
}

/** Control signs, private use and the sign for "no letter": what is left of letters whose font does not tell them. */
function isUnreadable(text: string): boolean {
  return text === '' || /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u.test(text);
}
