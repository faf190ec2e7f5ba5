const vi = {
  asOf: 'Xét tính đến ngày',
  lead: (file: string, revision: number, day: string) => `Tệp ${file}, bản ${revision}, xét tính đến ${day}.`,
  layoutLead: (file: string, revision: number) => `Bản ${revision} đang dùng được đọc từ tệp ${file} như sau.`,
};

const en: typeof vi = {
  asOf: 'As of',
  lead: (file: string, revision: number, day: string) => `File ${file}, revision ${revision}, looked at as of ${day}.`,
  layoutLead: (file: string, revision: number) => `Revision ${revision} in force was read from ${file} as follows.`,
};

/** Words of the drafting view and of how the programme in force was read. */
export const draftingWords = { vi, en };
