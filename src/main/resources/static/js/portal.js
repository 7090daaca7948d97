// The frame: "/" searches, menus close, the side bar folds. Everything works without it.
(function () {
  const typing = function (e) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) || e.target.isContentEditable;
  };
  const drops = function () { return document.querySelectorAll('details.bp-drop[open]'); };
  document.addEventListener('keydown', function (e) {
    if (e.key === '/' && !typing(e) && !e.ctrlKey && !e.metaKey && !e.altKey) {
      const search = document.querySelector('[data-slash]');
      if (search) {
        e.preventDefault();
        search.focus();
        search.select();
      }
    }
    if (e.key === 'Escape') {
      drops().forEach(function (drop) {
        drop.open = false;
        drop.querySelector('summary').focus();
      });
      if (location.hash === '#menu') {
        location.hash = '#content';
        document.querySelector('.bp-menubtn').focus();
      }
    }
  });
  document.addEventListener('click', function (e) {
    drops().forEach(function (drop) {
      if (!drop.contains(e.target)) {
        drop.open = false;
      }
    });
    if (location.hash === '#menu' && !e.target.closest('.bp-side, .bp-menubtn')) {
      location.hash = '#content';
    }
    const again = e.target.closest('[data-reload]');
    if (again) {
      e.preventDefault();
      location.reload();
    }
  });
  const fold = document.querySelector('[data-collapse]');
  if (fold) {
    const show = function () {
      fold.setAttribute('aria-pressed', String(document.documentElement.classList.contains('bp-narrow')));
      document.querySelectorAll('.bp-side li > a').forEach(function (a) {
        a.title = document.documentElement.classList.contains('bp-narrow') ? a.textContent.trim() : '';
      });
    };
    fold.hidden = false;
    show();
    fold.addEventListener('click', function () {
      const narrow = document.documentElement.classList.toggle('bp-narrow');
      try {
        localStorage.setItem('menu', narrow ? 'narrow' : 'wide');
      } catch (e) {
        // not kept, still folded
      }
      show();
    });
  }
})();
