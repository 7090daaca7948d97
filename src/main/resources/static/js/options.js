// Fields that name something known: offers what the server knows while a person types. The field works without it.
document.querySelectorAll('[data-options]').forEach(function (box, at) {
  const input = box.querySelector('input');
  if (!input) {
    return;
  }
  const list = document.createElement('datalist');
  list.id = 'options-' + at;
  box.appendChild(list);
  input.setAttribute('list', list.id);
  let timer = 0;
  let asked = '';
  input.addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(function () {
      const typed = input.value.trim();
      if (typed.length < 2 || typed === asked) {
        return;
      }
      asked = typed;
      fetch(box.dataset.options + '?q=' + encodeURIComponent(typed), { headers: { Accept: 'application/json' } })
        .then(function (answer) { return answer.ok ? answer.json() : []; })
        .then(function (options) {
          list.replaceChildren.apply(list, options.map(function (option) {
            const known = document.createElement('option');
            known.value = option.value;
            known.label = option.label;
            return known;
          }));
        })
        .catch(function () { asked = ''; });
    }, 250);
  });
});
