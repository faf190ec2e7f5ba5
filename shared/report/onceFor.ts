/**
 * Remembers what was derived from a value for as long as the value lives: 200 workbooks are made from one programme, and its look-ups
 * need not be made 200 times. The value must not change, as all data here.
 */
export function onceFor<Value extends object, Derived>(derive: (value: Value) => Derived): (value: Value) => Derived {
  const known = new WeakMap<Value, { readonly derived: Derived }>();
  return (value) => {
    const found = known.get(value) ?? { derived: derive(value) };
    known.set(value, found);
    return found.derived;
  };
}
