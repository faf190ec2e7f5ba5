// Runs in the page after the client library and wire.js: the Common API (Office.*) an add-in of this kind uses, over the simulator.
(() => {
  const about = window.__excelHostAbout;
  const ask = window.__excelHostAsk;
  const succeeded = (value) => ({ status: 'succeeded', value });
  const failed = (code, name, message) => ({ status: 'failed', error: { code, name, message } });
  const later = (callback, result) => {
    if (callback) setTimeout(() => callback(result), 0);
  };
  const callbackOf = (rest) => rest.filter((one) => typeof one === 'function').pop();
  const parts = (version) => String(version).split('.').map(Number);
  const reaches = (level, wanted) => {
    const [a, b = 0] = parts(level);
    const [c, d = 0] = parts(wanted);
    return a > c || (a === c && b >= d);
  };

  const isSetSupported = (name, version) => {
    const level = Object.entries(about.sets).find(([set]) => set.toLowerCase() === String(name).toLowerCase());
    return level !== undefined && reaches(level[1], version === undefined ? '1.1' : version);
  };

  // ---- document.getFileAsync: at most two files open at once, slices of at most 4 MB
  let openFiles = 0;
  const largestSlice = 4 * 1024 * 1024;
  async function openFile(type, size) {
    if (type !== 'compressed') return failed(5000, 'Invalid File Type', 'The file type is not supported.');
    if (size > largestSlice || size < 1) return failed(5001, 'Invalid Slice Size', 'The slice size is not valid.');
    if (openFiles >= 2) return failed(5002, 'Too Many Files', 'Two files are open already.');
    openFiles += 1;
    const file = await ask('file', {});
    if (file.failed) {
      openFiles -= 1;
      return failed(5001, 'Internal Error', 'An internal error has occurred.');
    }
    return succeeded(fileOf(Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0)), size));
  }
  function fileOf(bytes, size) {
    let open = true;
    const sliceCount = Math.ceil(bytes.length / size);
    return {
      size: bytes.length,
      sliceCount,
      getSliceAsync(index, done) {
        const there = open && index >= 0 && index < sliceCount;
        const data = there ? Array.from(bytes.subarray(index * size, (index + 1) * size)) : [];
        const slice = { data, index, size: data.length };
        later(done, there ? succeeded(slice) : failed(5003, 'Invalid Slice', 'There is no such slice.'));
      },
      closeAsync(done) {
        if (open) openFiles -= 1;
        open = false;
        later(done, succeeded(undefined));
      },
    };
  }
  async function getFileAsync(type, ...rest) {
    const options = rest.find((one) => one && typeof one === 'object') || {};
    const size = options.sliceSize === undefined ? largestSlice : options.sliceSize;
    later(callbackOf(rest), await openFile(type, size));
  }

  // ---- document.settings: what an add-in keeps in the workbook where there is no workbook.settings
  let settings = { ...about.documentSettings };
  const documentSettings = {
    get: (name) => (name in settings ? settings[name] : null),
    set: (name, value) => {
      settings[name] = JSON.parse(JSON.stringify(value));
    },
    remove: (name) => {
      delete settings[name];
    },
    saveAsync: async (...rest) => {
      await ask('saveSettings', { settings });
      later(callbackOf(rest), succeeded(documentSettings));
    },
    refreshAsync: async (callback) => {
      settings = await ask('readSettings', {});
      later(callback, succeeded(documentSettings));
    },
    addHandlerAsync: (_type, _handler, ...rest) => later(callbackOf(rest), succeeded(undefined)),
    removeHandlerAsync: (_type, ...rest) => later(callbackOf(rest), succeeded(undefined)),
  };

  // ---- ribbon commands
  const commands = new Map();
  const actions = { associate: (name, command) => commands.set(name, command) };
  window.__excelHostCommand = (name, source) => new Promise((resolve, reject) => {
    const command = commands.get(name) || window[name];
    if (typeof command !== 'function') return reject(new Error(`no command ${name} is associated`));
    const event = { source: { id: source || name }, completed: () => resolve(true) };
    Promise.resolve(command(event)).catch(reject);
  });

  const dialog = (address, ...rest) => {
    ask('dialog', { address });
    const handlers = {};
    later(callbackOf(rest), succeeded({
      addEventHandler: (type, handler) => {
        handlers[type] = handler;
      },
      close: () => undefined,
      messageChild: () => undefined,
    }));
    window.__excelHostDialog = (type, event) => handlers[type] && handlers[type](event);
  };

  // ---- the Common API's own events: only that of the selection is ever told
  const selectionHandlers = new Set();
  const addHandlerAsync = (type, handler, ...rest) => {
    if (type === 'documentSelectionChanged') selectionHandlers.add(handler);
    later(callbackOf(rest), succeeded(undefined));
  };
  const removeHandlerAsync = (type, ...rest) => {
    const { handler } = rest.find((one) => one && typeof one === 'object') || {};
    if (type === 'documentSelectionChanged' && handler) selectionHandlers.delete(handler);
    else if (type === 'documentSelectionChanged') selectionHandlers.clear();
    later(callbackOf(rest), succeeded(undefined));
  };
  window.__excelHostSelection = () => {
    for (const handler of selectionHandlers) handler({ type: 'documentSelectionChanged', document: context.document });
  };

  const context = {
    host: 'Excel',
    platform: about.platform,
    diagnostics: { host: 'Excel', platform: about.platform, version: about.version },
    displayLanguage: about.language,
    contentLanguage: about.language,
    officeTheme: about.theme,
    partitionKey: about.partitionKey === null ? undefined : about.partitionKey,
    touchEnabled: about.platform === 'iOS',
    commerceAllowed: about.platform !== 'iOS',
    requirements: { isSetSupported },
    document: {
      url: about.documentUrl,
      mode: 'readWrite',
      settings: documentSettings,
      addHandlerAsync,
      removeHandlerAsync,
      getFilePropertiesAsync: (...rest) => later(callbackOf(rest), succeeded({ url: about.documentUrl })),
    },
    ui: { displayDialogAsync: dialog, messageParent: () => undefined, openBrowserWindow: (url) => ask('browser', { url }) },
  };
  if (about.hasGetFile) context.document.getFileAsync = getFileAsync;

  const ready = new Promise((resolve) => {
    // The real library needs a moment to find its host.
    setTimeout(() => resolve({ host: 'Excel', platform: about.platform }), 0);
  });
  // There on every host; without a shared runtime each call is refused.
  const shared = async (kind) => {
    if (about.sets.SharedRuntime === undefined) {
      throw Object.assign(new Error('This API is not supported by the host.'), { code: 'ApiNotFound' });
    }
    await ask(kind, {});
  };
  const addin = {
    showAsTaskpane: () => shared('showTaskpane'),
    hide: () => shared('hide'),
    getStartupBehavior: async () => 'None',
    setStartupBehavior: () => shared('startupBehavior'),
    onVisibilityModeChanged: async () => async () => undefined,
  };

  const Office = Object.create(window.Office);
  const define = (name, value) => Object.defineProperty(Office, name, { value, configurable: true });
  define('context', context);
  define('onReady', async (callback) => {
    const info = await ready;
    if (callback) callback(info);
    return info;
  });
  define('actions', actions);
  define('addin', addin);
  define('ribbon', { requestUpdate: async () => undefined });
  if (window.OfficeRuntime) window.OfficeRuntime.apiInformation = { isSetSupported };
  define('HostType', { Excel: 'Excel' });
  define('AsyncResultStatus', { Succeeded: 'succeeded', Failed: 'failed' });
  define('FileType', { Compressed: 'compressed', Pdf: 'pdf', Text: 'text' });
  define('EventType', { DocumentSelectionChanged: 'documentSelectionChanged', SettingsChanged: 'settingsChanged', DialogMessageReceived: 'dialogMessageReceived', DialogEventReceived: 'dialogEventReceived' });
  window.Office = Office;
  // office.js takes these away from the page it is loaded into.
  window.history.replaceState = null;
  window.history.pushState = null;
})();
