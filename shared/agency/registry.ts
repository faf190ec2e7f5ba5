import { z } from 'zod';

/** The agency registry is data of a province (A1, A7): bodies, other spellings, groups, dated successors. */
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const agencySchema = z.object({
  id: z.string().min(1),
  /** Full name, as a document writes it. */
  name: z.string().min(1),
  /** Accepted short name, e.g. `Sở KH&CN`. */
  short: z.string().min(1),
  /** Spellings that are safe to match alone. */
  aliases: z.array(z.string()).default([]),
  /** Spellings that count only where the context makes them clear (`UBND`, `Tài chính`). */
  weakAliases: z.array(z.string()).default([]),
  /** Name without its first word, valid inside a list that began with `Sở …` or `Các Sở: …`. */
  elliptic: z.string().optional(),
  kind: z.string().min(1),
  existed: z.object({ from: isoDate.optional(), to: isoDate.optional() }).default({}),
  successors: z.array(z.object({ id: z.string(), from: isoDate, scope: z.string().optional() })).default([]),
  /** For `kind: "group"`: which bodies it stands for. `open` groups have no closed list and never expand (A4). */
  expands: z
    .object({
      kinds: z.array(z.string()).optional(),
      open: z.boolean().optional(),
      role: z.string().optional(),
      until: isoDate.optional(),
      /** Group that takes over after `until`. */
      successor: z.string().optional(),
      members: z.array(z.string()).optional(),
    })
    .optional(),
  /** Province the body belongs to, where several provinces share one registry file. */
  province: z.string().optional(),
  /** Not every province has such a body: it is known by name, but a group does not take it in unless `members` lists it. */
  notEverywhere: z.boolean().optional(),
  note: z.string().optional(),
});

export type Agency = z.infer<typeof agencySchema>;

export const registryFileSchema = z.object({
  /** Provinces whose bodies stand in the file, with their successors: `{ "Đắk Nông": [{ "name": "Lâm Đồng", "from": "2025-07-01" }] }`. */
  provinces: z.record(z.string(), z.array(z.object({ name: z.string(), from: isoDate }))).default({}),
  /** Id of the body that consolidates the agencies' reports (DOST). */
  consolidator: z.string().optional(),
  agencies: z.array(agencySchema),
});

export type RegistryFile = z.infer<typeof registryFileSchema>;

/**
 * One body or group named by a cell.
 * `id` is the body the cell names; `now` its successor as of the date when exactly one unscoped successor exists (A3).
 * `choices` are the scoped successors shown as a question. `text` never is a ditto mark; `source` is as typed.
 */
export type AgencyRef = {
  readonly kind: 'agency' | 'group' | 'unknown';
  readonly id: string | null;
  /** Registry name, or for an unknown body its text. */
  readonly name: string;
  readonly text: string;
  readonly source: string;
  readonly now?: string;
  readonly choices?: readonly string[];
  /** Suggested registry id for a misspelling; never taken silently. */
  readonly suggestion?: string;
  /** The cell itself leaves the group open ("… liên quan"): it never expands, whatever the registry says (A4). */
  readonly open?: true;
};

/** What a responsibility cell says, in the order it names the bodies; the first lead is đầu mối (A5). */
export type Responsibility = {
  readonly refs: readonly AgencyRef[];
  readonly notes: readonly ResponsibilityNote[];
};

export type ResponsibilityNote =
  /** The cell ends in a separator: a name may be lost. */
  | 'trailing_separator'
  /** "Sở" was given back to a name that dropped it. */
  | 'prefix_restored'
  /** A name was matched by a weak alias in context. */
  | 'weak_match'
  /** A person's title ("Giám đốc Sở …") was read as the body. */
  | 'person_title'
  /** Two names stood without a separator. */
  | 'missing_separator'
  /** A name was matched although its diacritics differ from every registered spelling ("huyễn ủy"). */
  | 'marks_differ'
  /** Several registered bodies have this name; `choices` lists them. */
  | 'several_bodies'
  /** The cell is a ditto mark that nothing resolved. */
  | 'ditto';
