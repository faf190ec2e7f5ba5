/** Makes room for one more in a map that holds at most `most`: the one put in first goes. */
export function keepLast<Key, Value>(map: Map<Key, Value>, most: number): Map<Key, Value> {
  for (const [oldest] of map) {
    if (map.size < most) break;
    map.delete(oldest);
  }
  return map;
}
