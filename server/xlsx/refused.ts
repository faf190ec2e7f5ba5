import type { FileRefusal, RefusalCode } from '#shared/message/refusal';

/**
 * Carries a coded refusal out of the depth of a parser. It never leaves `server/xlsx`: `readBytes` turns it into a value.
 */
export class Refused extends Error {
  readonly refusal: FileRefusal;

  constructor(code: RefusalCode, params: FileRefusal['params'] = {}) {
    super(code);
    this.name = 'Refused';
    this.refusal = { code, params };
  }
}
