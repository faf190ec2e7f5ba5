// Runs in the page, right after Microsoft's client library: hands every request of the library to the simulator and brings its messages
// back. `__excelHost` is bound by the test; nothing else of the library is changed.
(() => {
  const ask = async (kind, about) => JSON.parse(await window.__excelHost(JSON.stringify({ kind, ...about })));
  window.__excelHostAsk = ask;

  const executor = {
    executeAsync: async (_customData, flags, message) => {
      const answer = await ask('request', { flags, body: JSON.stringify(message.Body) });
      // Excel's own messages come after the answer, never within it.
      setTimeout(() => void ask('events', {}), 0);
      return answer;
    },
  };
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: async () => ({ url: 'https://excel.invalid/', headers: {} }),
    _createRequestExecutorOrNull: () => executor,
  };
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  window.__excelHostMessages = (messages) => {
    for (const message of messages) {
      if (message.documentSelection) window.__excelHostSelection();
      else OfficeExtension._testTriggerRichApiMessageEvent(message);
    }
  };
})();
