// Shows what a button of the ribbon answered, where there is no pane to show it in. The words come in the part of the address behind #,
// which is sent to nobody, and are put in as text.
(function () {
  'use strict';
  var given = new URLSearchParams(location.hash.slice(1));
  var english = given.get('lang') === 'en';
  document.documentElement.lang = english ? 'en' : 'vi';
  if (english) document.getElementById('title').textContent = document.title = 'Task tracking';
  document.getElementById('said').textContent = (given.get('text') || '').slice(0, 500);
})();
