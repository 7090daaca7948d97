// Runs before the first paint: the device's theme where the reader chose "auto", and the narrow side bar.
(function () {
  const root = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const draw = function () {
    if (root.dataset.theme === 'auto') {
      root.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
    }
  };
  draw();
  dark.addEventListener('change', draw);
  try {
    root.classList.toggle('bp-narrow', localStorage.getItem('menu') === 'narrow');
  } catch (e) {
    // without storage the side bar simply starts wide
  }
})();
