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
  // A table wider than its frame can be scrolled by keyboard, too.
  const reach = function () {
    document.querySelectorAll('.bp-tablewrap:not([tabindex])').forEach(function (wrap) {
      if (wrap.scrollWidth > wrap.clientWidth) {
        const head = wrap.querySelector('caption') || document.querySelector('h1');
        wrap.tabIndex = 0;
        wrap.setAttribute('role', 'region');
        wrap.setAttribute('aria-label', head ? head.textContent.trim() : document.title);
      }
    });
  };
  reach();
  window.addEventListener('resize', reach);
  document.addEventListener('htmx:afterSwap', reach);
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
