// Long forms: what is typed is kept on the server as a draft, so that a session that ends loses nothing.
(function () {
  const form = document.querySelector('form[data-draft]');
  if (!form) {
    return;
  }
  const state = form.querySelector('[data-draft-state]');
  let timer = 0;
  let changed = false;
  let leaving = false;
  function say(words) {
    if (state) {
      state.textContent = words;
    }
  }
  function keep(last) {
    clearTimeout(timer);
    if (!changed || leaving) {
      return;
    }
    changed = false;
    const fields = new URLSearchParams(new FormData(form));
    fields.set('draft', 'auto');
    fetch(form.getAttribute('action'), { method: 'POST', body: fields, redirect: 'manual', keepalive: last })
      .then(function (answer) {
        if (answer.status === 204) {
          document.dispatchEvent(new Event('bp-seen'));
          const now = new Date();
          const time = String(now.getHours()).padStart(2, '0') + ':' + String(now.getMinutes()).padStart(2, '0');
          say(form.dataset.draftKept.replace('{0}', time));
        } else {
          changed = true;
          say(answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403
            ? form.dataset.draftEnded : form.dataset.draftFailed);
        }
      })
      .catch(function () {
        changed = true;
        say(form.dataset.draftFailed);
      });
  }
  form.addEventListener('input', function () {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(keep, 1500, false);
  });
  form.addEventListener('submit', function () {
    leaving = true;
  });
  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'hidden') {
      keep(true);
    }
  });
})();
