import { z } from 'zod';
import type { Typed } from '#web/intake/enter/entryRows';

/** What is being typed, kept in this window through a reload or a look at another page; gone with the window, for it is DOST's own desk. */
const schema = z.record(z.string(), z.record(z.string(), z.string()));

export function readKept(key: string): Typed {
  try {
    const text = sessionStorage.getItem(key);
    const read = schema.safeParse(text === null ? null : JSON.parse(text));
    return read.success ? read.data : {};
  } catch {
    // A browser that keeps nothing, or something of another version.
    return {};
  }
}

export function keep(key: string, typed: Typed): void {
  try {
    if (Object.keys(typed).length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // Full or not allowed: what is on the screen is still there.
  }
}
