import type { VirtualItem } from '@tanstack/react-virtual';

export type Scrolled = { readonly offset: number; readonly measured: VirtualItem[] };

/** Where tables of this visit were scrolled to, by their address: going back comes to the same place. */
const places = new Map<string, Scrolled>();
const mostPlaces = 20;

export function keptScroll(view: string): Scrolled {
  return places.get(view) ?? { offset: 0, measured: [] };
}

export function keepScroll(view: string, scrolled: Scrolled): void {
  places.delete(view);
  const [oldest] = places.keys();
  if (oldest !== undefined && places.size >= mostPlaces) places.delete(oldest);
  places.set(view, scrolled);
}
