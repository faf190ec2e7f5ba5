import { ribbonButtons } from '#addin/ribbon/actions';
import {
  addinId,
  buttonWords,
  iconPath,
  manifestVersion,
  pages,
  productWords,
  ribbonSizes,
} from '#scripts/manifest/description';
import { documentOf, type Xml, xml } from '#scripts/manifest/xml';
import type { Words } from '#shared/rules/rule';

/**
 * `shared`: pane and ribbon functions run in one page that stays open. `separate`: each call of the ribbon opens a page of its own; for
 * Excel 2019, where asking for the shared one means Internet Explorer 11.
 */
export type Runtime = 'shared' | 'separate';

export type ManifestFor = {
  /** `https://host`, with its port if it has one, without a slash at the end. */
  readonly origin: string;
  readonly runtime: Runtime;
  /** Of package.json. */
  readonly version: string;
};

const ns = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  types: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  overrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

/**
 * The add-in's description as Excel reads it. What stands before VersionOverrides works alone: on Excel 2016, on the iPad and from a
 * SharePoint catalog there are no buttons, only the pane; it asks for no more than the API of 2016, or it would not be listed there.
 */
export function manifestXml({ origin, runtime, version }: ManifestFor): string {
  const url = (path: string): string => `${origin}${path}`;
  const set = (path: string): Readonly<Record<string, string>> => ({ DefaultValue: url(path) });
  return documentOf(
    xml('OfficeApp', { xmlns: ns.app, 'xmlns:xsi': ns.xsi, 'xmlns:bt': ns.types, 'xsi:type': 'TaskPaneApp' }, [
      xml('Id', {}, addinId),
      xml('Version', {}, manifestVersion(version)),
      xml('ProviderName', {}, productWords.provider),
      xml('DefaultLocale', {}, 'vi-VN'),
      inBoth('DisplayName', productWords.name),
      inBoth('Description', productWords.about),
      xml('IconUrl', set(iconPath('icon', 32))),
      xml('HighResolutionIconUrl', set(iconPath('icon', 64))),
      xml('SupportUrl', set(pages.help)),
      xml('AppDomains', {}, [xml('AppDomain', {}, origin)]),
      xml('Hosts', {}, [xml('Host', { Name: 'Workbook' })]),
      xml('Requirements', {}, [
        xml('Sets', { DefaultMinVersion: '1.1' }, [xml('Set', { Name: 'ExcelApi', MinVersion: '1.1' })]),
      ]),
      xml('DefaultSettings', {}, [xml('SourceLocation', set(pages.pane))]),
      xml('Permissions', {}, 'ReadWriteDocument'),
      xml('VersionOverrides', { xmlns: ns.overrides, 'xsi:type': 'VersionOverridesV1_0' }, [
        xml('Hosts', {}, [xml('Host', { 'xsi:type': 'Workbook' }, host(runtime))]),
        resources(url, runtime),
      ]),
    ]),
  );
}

function inBoth(name: string, { vi, en }: Words, id?: string): Xml {
  const prefix = id === undefined ? '' : 'bt:';
  return xml(name, { ...(id === undefined ? {} : { id }), DefaultValue: vi }, [
    xml(`${prefix}Override`, { Locale: 'en-US', Value: en }),
  ]);
}

function host(runtime: Runtime): readonly Xml[] {
  const factor = xml('DesktopFormFactor', {}, [
    xml('GetStarted', {}, [
      xml('Title', { resid: 'Start.Title' }),
      xml('Description', { resid: 'Start.Text' }),
      xml('LearnMoreUrl', { resid: 'Help.Url' }),
    ]),
    xml('FunctionFile', { resid: runtime === 'shared' ? 'Pane.Url' : 'Functions.Url' }),
    xml('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
      xml('OfficeTab', { id: 'TabHome' }, [
        xml('Group', { id: 'PhuLuc.Group' }, [
          xml('Label', { resid: 'Group.Label' }),
          icon('icon'),
          ...ribbonButtons.map(control),
        ]),
      ]),
    ]),
  ]);
  if (runtime === 'separate') return [factor];
  return [xml('Runtimes', {}, [xml('Runtime', { resid: 'Pane.Url', lifetime: 'long' })]), factor];
}

function control(button: (typeof ribbonButtons)[number]): Xml {
  const label = `${button.id}.Label`;
  return xml('Control', { 'xsi:type': 'Button', id: `PhuLuc.${button.id}` }, [
    xml('Label', { resid: label }),
    xml('Supertip', {}, [xml('Title', { resid: label }), xml('Description', { resid: `${button.id}.Tip` })]),
    icon(button.icon),
    button.does === 'open'
      ? xml('Action', { 'xsi:type': 'ShowTaskpane' }, [
          xml('TaskpaneId', {}, 'PhuLuc.Pane'),
          xml('SourceLocation', { resid: 'Pane.Url' }),
        ])
      : xml('Action', { 'xsi:type': 'ExecuteFunction' }, [xml('FunctionName', {}, button.functionName)]),
  ]);
}

function icon(name: string): Xml {
  return xml(
    'Icon',
    {},
    ribbonSizes.map((size) => xml('bt:Image', { size: String(size), resid: `${name}.${size}` })),
  );
}

function resources(url: (path: string) => string, runtime: Runtime): Xml {
  const icons = [...new Set(ribbonButtons.map((button) => button.icon))];
  const places = [
    ['Pane.Url', pages.pane],
    ...(runtime === 'separate' ? [['Functions.Url', pages.functions] as const] : []),
    ['Help.Url', pages.help],
  ] as const;
  return xml('Resources', {}, [
    xml(
      'bt:Images',
      {},
      icons.flatMap((name) =>
        ribbonSizes.map((size) => xml('bt:Image', { id: `${name}.${size}`, DefaultValue: url(iconPath(name, size)) })),
      ),
    ),
    xml(
      'bt:Urls',
      {},
      places.map(([id, path]) => xml('bt:Url', { id, DefaultValue: url(path) })),
    ),
    xml('bt:ShortStrings', {}, [
      inBoth('bt:String', productWords.group, 'Group.Label'),
      inBoth('bt:String', productWords.startTitle, 'Start.Title'),
      ...ribbonButtons.map(({ id }) => inBoth('bt:String', buttonWords[id].label, `${id}.Label`)),
    ]),
    xml('bt:LongStrings', {}, [
      inBoth('bt:String', productWords.start, 'Start.Text'),
      ...ribbonButtons.map(({ id }) => inBoth('bt:String', buttonWords[id].tip, `${id}.Tip`)),
    ]),
  ]);
}
