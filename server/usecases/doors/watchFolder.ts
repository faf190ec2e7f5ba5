import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { numbered } from '#server/usecases/doors/numberedName';
import type { Words } from '#shared/rules/rule';

/** A file that lies still, as it is handed on. */
export type FoundFile = {
  /** Folders from the watched one down; empty for a file right in it. */
  readonly folders: readonly string[];
  readonly file: string;
  readonly bytes: Uint8Array;
};

/** What became of a file: where it goes, and the words put beside it. */
export type Became = { readonly kind: 'taken' | 'not_taken'; readonly words: Words };

export type WatchedFolder = {
  readonly folder: string;
  /** Milliseconds between two looks. */
  readonly every: number;
  /** Larger files are not read. */
  readonly fileBytes: number;
  /** Takes a file. Throws when it could not be decided now: the file stays and is handed on again at a later look. */
  readonly receive: (found: FoundFile) => Promise<Became>;
  /** Told of what keeps a look from being done, with the system's code and no name of a file. */
  readonly trouble: (code: string) => void;
};

export type FolderWatch = {
  /** Looks once; what was started before is done first. */
  readonly look: () => Promise<void>;
  readonly start: () => void;
  /** No further look; resolves when the running one has ended. */
  readonly stop: () => Promise<void>;
};

export const takenFolder = 'da-nhan';
export const notTakenFolder = 'khong-nhan';

/** Folders of programmes, and of periods within them. */
const deepest = 2;
/** Programs hold a name with an empty file while they fetch what goes into it. */
const looksWhenEmpty = 5;
const looksWhenStill = 2;

/** What mail and office programs put beside files while they work on them. */
const passing = /^[.~]|\.(?:tmp|part|partial|crdownload|download)$|^(?:desktop\.ini|thumbs\.db)$/i;

type Seen = { readonly size: number; readonly mtimeMs: number; readonly ino: number; readonly looks: number };

/**
 * Watches a folder for reports that come as e-mail attachments (T8). A file whose size and time are the same over two looks is handed to
 * `receive` once, then moved to `da-nhan` or `khong-nhan` beside it, with a text that says what became of it. Nothing is overwritten: a
 * name that is taken gets a number. Ended between taking and moving, the file is handed on again, and the same bytes twice are one (M10).
 * Hidden files, links and deeper folders are passed over.
 */
export function watchFolder(watched: WatchedFolder): FolderWatch {
  let seen: ReadonlyMap<string, Seen> = new Map();
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const lookNow = async (): Promise<void> => {
    const now = new Map<string, Seen>();
    for (const place of await places(watched, [])) {
      for (const file of place.files) {
        if (stopped) break;
        const path = join(place.path, file);
        const about = await aboutFile(path);
        if (about === undefined) continue;
        const before = seen.get(path);
        const looks = before !== undefined && isSame(before, about) ? before.looks + 1 : 1;
        const still = looks >= (about.size === 0 ? looksWhenEmpty : looksWhenStill);
        const gone = still && (await handOn(watched, place, file, about));
        if (!gone) now.set(path, { size: about.size, mtimeMs: about.mtimeMs, ino: about.ino, looks });
      }
    }
    seen = now;
  };
  const look = (): Promise<void> => {
    running = running.then(lookNow).catch((error: unknown) => watched.trouble(codeOf(error)));
    return running;
  };
  const plan = (): void => {
    if (!stopped) timer = setTimeout(() => void look().then(plan), watched.every);
  };
  return {
    look,
    start: () => void look().then(plan),
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

type Place = { readonly path: string; readonly folders: readonly string[]; readonly files: readonly string[] };

async function places(watched: WatchedFolder, folders: readonly string[]): Promise<readonly Place[]> {
  const path = join(watched.folder, ...folders);
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter(({ name }) => !passing.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const here: Place = { path, folders, files: names.filter((entry) => entry.isFile()).map(({ name }) => name) };
  if (folders.length === deepest) return [here];
  const below: Place[] = [];
  for (const { name } of names.filter((entry) => entry.isDirectory())) {
    if (name === takenFolder || name === notTakenFolder) continue;
    try {
      below.push(...(await places(watched, [...folders, name])));
    } catch (error) {
      // One folder that cannot be read does not keep the others waiting.
      watched.trouble(codeOf(error));
    }
  }
  return [here, ...below];
}

async function aboutFile(path: string): Promise<Stats | undefined> {
  try {
    const about = await lstat(path);
    return about.isFile() ? about : undefined;
  } catch {
    return undefined;
  }
}

function isSame(a: Pick<Stats, 'size' | 'mtimeMs' | 'ino'>, b: Pick<Stats, 'size' | 'mtimeMs' | 'ino'>): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;
}

/** Whether the file is out of the way now. */
async function handOn(watched: WatchedFolder, place: Place, file: string, about: Stats): Promise<boolean> {
  const path = join(place.path, file);
  try {
    let became: Became;
    if (about.size > watched.fileBytes) became = tooLarge(about.size, watched.fileBytes);
    else {
      const bytes = await readStill(path, about);
      if (bytes === undefined) return false;
      became = await watched.receive({ folders: place.folders, file, bytes });
    }
    return await putAway(place.path, file, about, became);
  } catch (error) {
    watched.trouble(codeOf(error));
    return false;
  }
}

/** The bytes, if the file is still the one that was looked at when the last of them was read. */
async function readStill(path: string, about: Stats): Promise<Uint8Array | undefined> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const bytes = await handle.readFile();
    return isSame(await handle.stat(), about) && bytes.length === about.size ? bytes : undefined;
  } finally {
    await handle.close();
  }
}

function tooLarge(size: number, limit: number): Became {
  const [is, most] = [size, limit].map((bytes) => Math.ceil(bytes / 1_048_576));
  return {
    kind: 'not_taken',
    words: {
      vi: `Tệp có ${is} MB, giới hạn ${most} MB. Chia nhỏ rồi gửi lại.`,
      en: `The file has ${is} MB, the limit is ${most} MB. Divide it and send again.`,
    },
  };
}

/**
 * Moves a file away under a name nobody holds. Name and text are there before the file comes, so that it replaces only what was held for
 * it; a file that was put in its place meanwhile goes back and is looked at anew.
 */
async function putAway(folder: string, file: string, about: Stats, { kind, words }: Became): Promise<boolean> {
  const into = join(folder, kind === 'taken' ? takenFolder : notTakenFolder);
  await mkdir(into, { recursive: true });
  const note = `\ufeff${file}\r\n\r\n${words.vi}\r\n\r\n${words.en}\r\n`.replace(/\r?\n/g, '\r\n');
  const name = await holdName(into, file, note);
  const target = join(into, name);
  const clear = (): Promise<unknown> =>
    Promise.all([rm(target, { force: true }), rm(`${target}.txt`, { force: true })]);
  const from = join(folder, file);
  try {
    await rename(from, target);
  } catch (error) {
    await clear();
    // Another process over the same folder was first.
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
  if (isSame(await lstat(target), about)) return true;
  const back = await holdName(folder, file);
  await rename(target, join(folder, back));
  await clear();
  return false;
}

/** A free name, held by an empty file, with its text beside it. */
async function holdName(folder: string, file: string, note?: string): Promise<string> {
  const { name: stem, ext } = parse(file);
  for (let count = 1; ; count += 1) {
    const name = numbered(stem, ext, count);
    const path = join(folder, name);
    try {
      await writeFile(path, '', { flag: 'wx' });
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      throw error;
    }
    if (note === undefined) return name;
    try {
      await writeFile(`${path}.txt`, note, { flag: 'wx' });
      return name;
    } catch (error) {
      await rm(path, { force: true });
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error
    ? String(error.code)
    : error instanceof Error
      ? error.name
      : 'unknown';
}
