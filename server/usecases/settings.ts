import { type ProgrammeSettings, programmeSettingsSchema } from '#shared/wire/settingsAnswer';

/** Settings as stored, made whole. Throws on what no version of the service wrote. */
export function settingsOf(stored: Readonly<Record<string, unknown>>): ProgrammeSettings {
  return programmeSettingsSchema.parse(stored);
}
