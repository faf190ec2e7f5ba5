/** The value below which a share of the measurements lies; `share` from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** Median, 95th percentile and worst of measurements in milliseconds, as one line. */
export function spread(values: readonly number[]): string {
  const [median, p95, worst] = [quantile(values, 0.5), quantile(values, 0.95), quantile(values, 1)];
  return `n=${values.length} median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`;
}

/** Largest resident set of this process so far, in MB. */
export function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
