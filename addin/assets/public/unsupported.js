// Runs before everything else, also in Internet Explorer 11: plain ES5. Where the pane cannot run, it shows the notice that stands in the
// page in place of an empty pane.
(function () {
  'use strict';
  var lacks = [];
  function needs(name, there) {
    if (!there) lacks.push(name);
  }
  var script = document.createElement('script');
  needs('module', 'noModule' in script);
  needs('promise', typeof Promise === 'function');
  needs('fetch', typeof fetch === 'function');
  needs('proxy', typeof Proxy === 'function');
  needs('at', typeof Array.prototype.at === 'function');
  needs('clone', typeof structuredClone === 'function');
  needs('resize', typeof ResizeObserver === 'function');
  needs('indexedDB', 'indexedDB' in window);
  needs('variables', window.CSS && CSS.supports && CSS.supports('color', 'var(--a)'));
  if (lacks.length === 0) return;

  function show() {
    var notice = document.getElementById('unsupported');
    var pane = document.getElementById('pane');
    var places = document.querySelectorAll('[data-place]');
    var code = document.getElementById('unsupported-code');
    var index;
    if (!notice) return;
    if (pane) pane.style.display = 'none';
    for (index = 0; index < places.length; index += 1) {
      places[index].href = location.protocol + '//' + location.host + '/';
      places[index].appendChild(document.createTextNode(location.protocol + '//' + location.host + '/'));
    }
    if (code) code.appendChild(document.createTextNode('WEBVIEW_OLD: ' + lacks.join(', ')));
    notice.removeAttribute('hidden');
    notice.style.display = 'block';
  }
  // Where pane and ribbon share no page, a button opens commands.html, which cannot run either: the button shows the pane's notice.
  function explain(event) {
    try {
      Office.context.ui.displayDialogAsync(
        location.protocol + '//' + location.host + '/addin/taskpane.html',
        { width: 30, height: 60 },
        function (opened) {
          if (opened.status !== 'succeeded') event.completed();
          else opened.value.addEventHandler('dialogEventReceived', function () { event.completed(); });
        }
      );
    } catch (error) {
      if (window.console) console.error(error);
      event.completed();
    }
  }
  window.phulucCheck = explain;
  window.phulucColour = explain;
  window.phulucRemoveColour = explain;
  window.phulucNextFinding = explain;

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();
})();
