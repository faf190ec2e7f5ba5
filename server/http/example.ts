/**
 * One call as it could be made, and what comes back, cut short: of a list one or two entries are shown. The tests make every call
 * shown and hold the answer against it.
 */
export type Example = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** What is sent as JSON. */
  readonly body?: object;
  /** What is sent as bytes: a file of `examples/`; a name with `.zip` stands for the folder of that name, packed. */
  readonly file?: string;
  /** What is answered as JSON. */
  readonly answer?: unknown;
  /** Name of the file that is answered. */
  readonly named?: string;
};
