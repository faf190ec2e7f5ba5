import type { Cell, Observable } from '#addin/app/observable';
import type { WorkbookPort } from '#addin/port/workbookPort';
import type { RegistryFile } from '#shared/agency/registry';
import type { Language } from '#shared/rules/rule';
import type { Workbook } from '#shared/sheet/grid';

/** What every use case of the pane is given; nothing else reaches the outside. */
export type PaneContext = {
  readonly host: WorkbookPort;
  readonly language: Cell<Language>;
  /** Registry the names of bodies are read with: the one that comes with the product until the province's own was fetched. */
  readonly registry: Cell<RegistryFile>;
  /** Small texts of this device: language, server, access, the outbox's list. */
  readonly vault: Vault;
  /** Files kept until they are sent. */
  readonly files: FileVault;
  /** Address of the service without a slash at the end; the pane's own origin by default. */
  readonly server: Cell<string>;
  /** Addresses of services this deployment lets the pane talk to; absent: the pane's own origin alone. */
  readonly servers?: readonly string[];
  readonly fetch: (request: NetRequest) => Promise<NetAnswer>;
  /** Whether the device says it has a network; a request may still fail. */
  readonly online: Observable<boolean>;
  /** Now, ISO 8601 in UTC. */
  readonly now: () => string;
  /** `YYYY-MM-DD` where the person is. */
  readonly today: () => string;
  readonly newId: () => string;
  /** Calls later; answers how to call it off. */
  readonly later: (ms: number, work: () => void) => () => void;
  /** SHA-256, hex. */
  readonly hash: (bytes: Uint8Array) => Promise<string>;
  /** Reads workbooks of this device, for joining copies; absent where that cannot be done. */
  readonly books?: BookReader;
  /** Version of the product, as it was built; absent in tests. */
  readonly version?: string;
  /** Records what Excel is asked and answers, for whoever is asked for help; absent where the host has none. */
  readonly recorder?: Recorder;
};

/** Cell contents are in a recording: it is made only when a person asks, and stays with them. */
export type Recorder = {
  readonly recording: Observable<boolean>;
  readonly start: () => void;
  /** Ends it and gives what was recorded, as lines of JSON. */
  readonly stop: () => string;
};

/** Reads files a person chose, in a thread that can be given up. */
export type BookReader = {
  readonly read: (bytes: Uint8Array) => Promise<BookFile>;
  /** Lines outside the cells of a workbook file: headers, footers, text boxes. */
  readonly margins: (bytes: Uint8Array) => Promise<readonly string[]>;
};

export type BookFile =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly reason: 'encrypted' | 'not_readable'; readonly detail: string };

/** Kept on the device; `null` where nothing is or the device forbids keeping (then it lasts as long as the pane). */
export type Vault = {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string | null) => void;
  /** False where what is written is gone when the pane closes. */
  readonly lasting: boolean;
};

export type FileVault = {
  readonly keep: (id: string, bytes: Uint8Array) => Promise<void>;
  readonly read: (id: string) => Promise<Uint8Array | null>;
  readonly drop: (id: string) => Promise<void>;
};

export type NetRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  readonly signal?: { readonly onAbort: (stop: () => void) => void };
  readonly told?: (sent: number, of: number) => void;
};

/** Every answer of the server, whatever its status; `unreachable` when there was none. */
export type NetAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly type: string; readonly bytes: Uint8Array }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'aborted' };
