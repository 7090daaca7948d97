// Forms: focus on the summary of errors, a warning before unsaved input is lost, one sending per click.
(function () {
  const errors = document.querySelector('[data-errors]');
  if (errors) {
    errors.querySelectorAll('a[data-labelled="false"]').forEach(function (link) {
      const field = document.getElementById(link.getAttribute('href').slice(1));
      const label = field && (field.labels && field.labels[0] || field.querySelector('legend'));
      const words = label && label.querySelector('span');
      if (words) {
        link.textContent = words.textContent + ' — ' + link.textContent;
      }
    });
    errors.focus();
    errors.addEventListener('click', function (e) {
      const link = e.target.closest('a');
      const field = link && document.getElementById(link.getAttribute('href').slice(1));
      if (field) {
        e.preventDefault();
        field.focus();
        field.scrollIntoView({ block: 'center' });
      }
    });
  }
  let unsaved = Boolean(errors);
  document.addEventListener('input', function (e) {
    const form = e.target.form;
    if (form && form.method === 'post' && !form.hasAttribute('data-nowarn')) {
      unsaved = true;
    }
  });
  window.addEventListener('beforeunload', function (e) {
    if (unsaved) {
      e.preventDefault();
    }
  });
  document.addEventListener('submit', function (e) {
    const form = e.target;
    if (form.method !== 'post') {
      return;
    }
    if (form.dataset.sent === 'yes') {
      e.preventDefault();
      return;
    }
    if (e.defaultPrevented) {
      return;
    }
    form.dataset.sent = 'yes';
    unsaved = false;
    form.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
      form.removeAttribute('aria-busy');
    });
  });
})();
