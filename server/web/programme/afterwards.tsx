/** Goes on once an act is done, also where the part of the page that asked for it is gone by then; what failed is shown by the act itself. */
export function afterwards<T>(act: Promise<T>, goOn: (value: T) => void): void {
  void act.then(goOn, () => undefined);
}
