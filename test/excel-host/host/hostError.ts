/** An answer Excel gives instead of doing what was asked; the codes are those of `Excel.ErrorCodes`. */
export class HostError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const notFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.");
export const badArgument = (message = 'The argument is invalid or missing or has an incorrect format.'): HostError =>
  new HostError('InvalidArgument', message);
export const accessDenied = (): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation: the worksheet is protected.');

export function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw notFound();
  return thing;
}
