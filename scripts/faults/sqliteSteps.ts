import type { ResolveHook } from 'node:module';

/** Hook of the module loader: whoever asks for the driver gets the one that counts its statements. */
export const resolve: ResolveHook = (specifier, context, next) =>
  specifier === '@photostructure/sqlite' && context.parentURL?.endsWith('/countedSqlite.js') !== true
    ? { url: new URL('./countedSqlite.js', import.meta.url).href, shortCircuit: true }
    : next(specifier, context);
