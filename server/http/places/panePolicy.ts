/** The library as the product carries it. */
export const ownOfficeJs = '/officejs/office.js';

/** Pages of Excel on the web show the pane in a frame. */
const officeOnTheWeb = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://onedrive.live.com',
];

export type PaneSettings = {
  /** Where pages take Microsoft's library from when not from us. */
  readonly officeJsUrl: string | undefined;
  /** Origins of an Office server of one's own. */
  readonly officeHosts: readonly string[];
};

/**
 * What pages of the add-in may load: our own files, and styles put in by the interface's library. Whatever Microsoft's library would like to
 * tell its makers goes nowhere. With the library from elsewhere that one origin may give scripts.
 */
export function panePolicy({ officeJsUrl, officeHosts }: PaneSettings): string {
  const library = officeJsUrl === undefined ? '' : ` ${new URL(officeJsUrl).origin}`;
  return [
    "default-src 'self'",
    `script-src 'self'${library}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${[...officeOnTheWeb, ...officeHosts].join(' ')}`,
  ].join('; ');
}

/** A page that takes the library from where the setting says. */
export function withLibraryFrom(officeJsUrl: string | undefined): (html: string) => string {
  if (officeJsUrl === undefined) return (html) => html;
  const safe = officeJsUrl.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return (html) => html.replace(`src="${ownOfficeJs}"`, () => `src="${safe}"`);
}
