/** How a file may be kept by who fetched it. */
export type Keeping = 'for_good' | 'a_day' | 'ask_again';

/**
 * A folder of the build that is answered as it is, to anyone, by GET and HEAD only. Like the routes these are a closed list, and within a
 * place so are the files: those that lay there when the service started. Nothing of a person or a programme is among them.
 */
export type StaticPlace = {
  /** First part of the address: `/addin`. */
  readonly path: string;
  /** Folder below `dist/web`. */
  readonly folder: string;
  readonly keeping: (file: string) => Keeping;
};

export const staticPlaces: readonly StaticPlace[] = [
  {
    path: '/addin',
    folder: 'addin',
    // What the build named after its content never changes under that name; pages name those files, so they are asked for anew.
    keeping: (file) =>
      /^assets\/.+-[\w-]{8}\.\w+(?:\.map)?$/.test(file)
        ? 'for_good'
        : /\.html$|(?:^|\/)(?:worker\.js|parts\.json)$/.test(file)
          ? 'ask_again'
          : 'a_day',
  },
  {
    path: '/pages',
    folder: 'pages',
    keeping: (file) => (/^assets\/.+-[\w-]{8}\.\w+(?:\.map)?$/.test(file) ? 'for_good' : 'ask_again'),
  },
  // office.js fetches its parts beside itself by fixed names: an old one beside a new part would not work.
  { path: '/officejs', folder: 'officejs', keeping: () => 'ask_again' },
];

/** Media types of the files we build; a file of another kind is not answered. */
export const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

export const cacheControl: Readonly<Record<Keeping, string>> = {
  for_good: 'public, max-age=31536000, immutable',
  a_day: 'public, max-age=86400',
  ask_again: 'no-cache',
};
