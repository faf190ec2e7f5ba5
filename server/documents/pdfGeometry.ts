/** A turn, a stretch and a shift, as PDF writes them. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export type Point = { readonly x: number; readonly y: number };

export function at(m: Matrix, x: number, y: number): Point {
  return { x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] };
}

/** First `b`, then `a`. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

export function isNumbers(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

export function matrixOf(value: unknown): Matrix {
  if (!isNumbers(value) || value.length < 6) return identity;
  const [a, b, c, d, e, f] = Array.from(value, numberOf);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

export function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Points of each piece of a path; curves give none, so that nothing round is a line. */
export function* subpaths(path: ArrayLike<number>): Iterable<(readonly [number, number])[]> {
  const coordinates = [2, 2, 6, 4, 0] as const;
  let points: (readonly [number, number])[] = [];
  let curved = false;
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? -1;
    const count = coordinates[step as 0 | 1 | 2 | 3 | 4];
    if (count === undefined) return;
    const point = [path[i + 1] ?? 0, path[i + 2] ?? 0] as const;
    if (step === 0) {
      if (points.length > 1 && !curved) yield points;
      points = [point];
      curved = false;
    } else if (step === 1) points.push(point);
    else if (step === 4) {
      if (points[0] !== undefined) points.push(points[0]);
    } else curved = true;
    i += 1 + count;
  }
  if (points.length > 1 && !curved) yield points;
}

export function boxOf(points: readonly Point[]) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
