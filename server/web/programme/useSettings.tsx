import type { UseQueryResult } from '@tanstack/react-query';
import { type ProgrammeSettings, programmeSettingsSchema } from '#shared/wire/settingsAnswer';
import { type Acting, useAct, useAsked } from '#web/api/asked';
import { apiPath } from '#web/programme/paths';

export function useSettings(programme: string): UseQueryResult<ProgrammeSettings> {
  return useAsked({ path: `${apiPath(programme)}/settings`, answer: programmeSettingsSchema });
}

/** Replaces all settings; whatever follows from them is asked for anew. */
export function useSaveSettings(programme: string): Acting<ProgrammeSettings, ProgrammeSettings> {
  return useAct({
    call: (settings: ProgrammeSettings) => ({
      method: 'PUT',
      path: `${apiPath(programme)}/settings`,
      body: { ...settings },
      answer: programmeSettingsSchema,
    }),
    changes: ['/api/v1/programmes'],
  });
}
