/**
 * Which elements may stand in which, in what order, and which must: as the schemas of the manifest (OfficeAppManifestV1_1,
 * TaskPaneAppVersionOverridesV1_0, OfficeAppBasicTypesV1_0) have it for a task pane. Excel loads nothing of a file that differs.
 */
export type ElementSchema = {
  readonly children?: readonly string[];
  readonly needs?: readonly string[];
  /** Children that may stand several times. */
  readonly many?: readonly string[];
  readonly attributes?: readonly string[];
};

const localised: ElementSchema = { children: ['Override'], many: ['Override'], attributes: ['DefaultValue'] };
const resource: ElementSchema = {
  children: ['bt:Override'],
  many: ['bt:Override'],
  attributes: ['id', 'DefaultValue'],
};
const reference: ElementSchema = { attributes: ['resid'] };
const override: ElementSchema = { attributes: ['Locale', 'Value'] };

const required = ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'];

/** By the element's name; `parent/name` where the name alone has several forms, `name#type` where its xsi:type decides. */
export const schema: Readonly<Record<string, ElementSchema>> = {
  OfficeApp: {
    children: [
      'Id',
      'AlternateId',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'Dictionary',
      'ov:VersionOverrides',
    ],
    // The schema lets icons, help and hosts be left out; Excel and the admin centre do not.
    needs: [
      ...required,
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
    ],
    attributes: ['xsi:type'],
  },
  DisplayName: localised,
  Description: localised,
  IconUrl: localised,
  HighResolutionIconUrl: localised,
  SupportUrl: localised,
  Override: override,
  AppDomains: { children: ['AppDomain'], needs: ['AppDomain'], many: ['AppDomain'] },
  Hosts: { children: ['Host'], needs: ['Host'], many: ['Host'] },
  Host: { attributes: ['Name'] },
  Requirements: { children: ['Sets', 'Methods'], needs: ['Sets'] },
  Sets: { children: ['Set'], needs: ['Set'], many: ['Set'] },
  Set: { attributes: ['Name'] },
  DefaultSettings: { children: ['SourceLocation'], needs: ['SourceLocation'] },
  SourceLocation: localised,
  'ov:VersionOverrides': {
    children: [
      'ov:Description',
      'ov:Requirements',
      'ov:Hosts',
      'ov:Resources',
      'ov:WebApplicationInfo',
      'ov:EquivalentAddins',
    ],
    needs: ['ov:Hosts', 'ov:Resources'],
    attributes: ['xsi:type'],
  },
  'ov:Hosts': { children: ['ov:Host'], needs: ['ov:Host'], many: ['ov:Host'] },
  'ov:Host': {
    children: ['ov:Runtimes', 'ov:AllFormFactors', 'ov:DesktopFormFactor'],
    needs: ['ov:DesktopFormFactor'],
    attributes: ['xsi:type'],
  },
  'ov:Runtimes': { children: ['ov:Runtime'], needs: ['ov:Runtime'] },
  'ov:Runtime': reference,
  'ov:DesktopFormFactor': {
    children: ['ov:GetStarted', 'ov:FunctionFile', 'ov:ExtensionPoint'],
    needs: ['ov:ExtensionPoint'],
    many: ['ov:ExtensionPoint'],
  },
  'ov:GetStarted': {
    children: ['ov:Title', 'ov:Description', 'ov:LearnMoreUrl'],
    needs: ['ov:Title', 'ov:Description', 'ov:LearnMoreUrl'],
  },
  'ov:FunctionFile': reference,
  'ov:LearnMoreUrl': reference,
  'ov:ExtensionPoint#PrimaryCommandSurface': {
    children: ['ov:OfficeTab', 'ov:CustomTab'],
    many: ['ov:OfficeTab', 'ov:CustomTab'],
  },
  'ov:OfficeTab': { children: ['ov:Group'], needs: ['ov:Group'], many: ['ov:Group'], attributes: ['id'] },
  'ov:Group': {
    children: ['ov:Label', 'ov:Icon', 'ov:Control'],
    needs: ['ov:Label', 'ov:Icon', 'ov:Control'],
    many: ['ov:Control'],
    attributes: ['id'],
  },
  'ov:Control#Button': {
    children: ['ov:Label', 'ov:Supertip', 'ov:Icon', 'ov:Action'],
    needs: ['ov:Label', 'ov:Supertip', 'ov:Icon', 'ov:Action'],
    attributes: ['id', 'xsi:type'],
  },
  'ov:Label': reference,
  'ov:Title': reference,
  'ov:Description': reference,
  'ov:Supertip': { children: ['ov:Title', 'ov:Description'], needs: ['ov:Title', 'ov:Description'] },
  'ov:Icon': { children: ['bt:Image'], needs: ['bt:Image'], many: ['bt:Image'] },
  'ov:Icon/bt:Image': { attributes: ['size', 'resid'] },
  'ov:Action#ShowTaskpane': {
    children: ['ov:TaskpaneId', 'ov:SourceLocation', 'ov:Title'],
    needs: ['ov:SourceLocation'],
    attributes: ['xsi:type'],
  },
  'ov:SourceLocation': reference,
  'ov:Action#ExecuteFunction': { children: ['ov:FunctionName'], needs: ['ov:FunctionName'], attributes: ['xsi:type'] },
  'ov:Resources': {
    children: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
    needs: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  },
  'bt:Images': { children: ['bt:Image'], many: ['bt:Image'] },
  'bt:Urls': { children: ['bt:Url'], many: ['bt:Url'] },
  'bt:ShortStrings': { children: ['bt:String'], many: ['bt:String'] },
  'bt:LongStrings': { children: ['bt:String'], many: ['bt:String'] },
  'bt:Image': resource,
  'bt:Url': resource,
  'bt:String': resource,
  'bt:Override': override,
};
