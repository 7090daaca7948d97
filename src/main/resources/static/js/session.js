// A sign-in that is about to end says so, in every window of this browser; any request prolongs it.
(function () {
  const note = document.querySelector('[data-session]');
  if (!note) {
    return;
  }
  // The server writes the last request down at most once a minute: what is left is reckoned a minute short.
  const lasts = Number(note.dataset.session) - 60;
  const words = note.querySelector('[data-session-words]');
  const stay = note.querySelector('[data-session-stay]');
  const again = note.querySelector('[data-session-again]');
  let own = Date.now();
  function seen() {
    own = Date.now();
    try {
      localStorage.setItem('seen', String(own));
    } catch (e) {
      // each window then counts for itself
    }
  }
  function latest() {
    try {
      return Math.max(own, Number(localStorage.getItem('seen')) || 0);
    } catch (e) {
      return own;
    }
  }
  function look() {
    const left = lasts - (Date.now() - latest()) / 1000;
    const soon = left < Math.min(180, lasts / 2);
    const ended = left <= 0;
    if (soon) {
      const text = ended ? note.dataset.sessionEnded : note.dataset.sessionSoon.replace('{0}', String(Math.ceil(left / 60)));
      if (words.textContent !== text) {
        words.textContent = text;
      }
    }
    stay.hidden = ended;
    again.hidden = !ended;
    note.hidden = !soon;
  }
  stay.addEventListener('click', function () {
    fetch('/me', { method: 'HEAD', redirect: 'manual' }).then(function (answer) {
      if (answer.ok) {
        seen();
      } else {
        own = 0;
      }
      look();
    });
  });
  document.addEventListener('bp-seen', seen);
  document.addEventListener('htmx:afterRequest', seen);
  document.addEventListener('visibilitychange', look);
  seen();
  setInterval(look, 10000);
})();
