/** A file a person chose or dropped, with its path inside the folder it came from. */
export type Gathered = { readonly file: File; readonly path: string };

export type Haul = { readonly files: readonly Gathered[]; readonly skipped: number };

/** What programs and systems leave beside a person's files: locks of open workbooks, hidden files, folder views. */
const leftBehind = /^(?:\..*|~\$.*|thumbs\.db|desktop\.ini)$/i;

/** Files of a choice, folders included, in the order of their paths; temporary and hidden ones are left out and counted. */
export function chosenFiles(list: Iterable<File>): Haul {
  return sorted([...list].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
}

/**
 * Files of a drop, folders walked through. The entries are taken at once: a browser forgets what was dropped as soon as the event is over.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<Haul> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenFiles(transfer.files);
  const found: Gathered[] = [];
  for (const entry of entries) await walk(entry, found);
  return sorted(found);
}

function sorted(all: readonly Gathered[]): Haul {
  const files = all
    .filter(({ path }) => !path.split('/').some((part) => leftBehind.test(part) || part === '__MACOSX'))
    .sort((a, b) => a.path.localeCompare(b.path, 'vi', { numeric: true }));
  return { files, skipped: all.length - files.length };
}

async function walk(entry: FileSystemEntry, found: Gathered[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    // One the browser may not open shows as a line that cannot be read, never as nothing.
    found.push({ file: file ?? new File([], entry.name), path });
    return;
  }
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  for (;;) {
    // A browser gives a hundred at a time.
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return;
    for (const inner of some) await walk(inner, found);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
