// The sum of the weights and the total of a score sheet as they grow. The server counts again.
(function () {
  function number(text) {
    const plain = text.normalize('NFKC').trim();
    return /^\d{1,6}(\.\d{1,4})?$/.test(plain) ? Math.round(parseFloat(plain) * 10000) : 0;
  }
  function shown(tenThousandths) {
    return String(Math.round(tenThousandths) / 10000);
  }
  const sum = document.querySelector('form[data-sum]');
  if (sum && sum.querySelector('[data-sum-part]')) {
    sum.addEventListener('input', function () {
      let total = 0;
      sum.querySelectorAll('[data-sum-part]').forEach(function (part) { total += number(part.value); });
      const whole = total === 1000000;
      const state = sum.querySelector('[data-sum-state]');
      sum.querySelector('[data-sum-value]').textContent = shown(total);
      sum.querySelector('[data-sum-bar]').value = Math.min(100, total / 10000);
      state.textContent = whole ? state.dataset.whole : state.dataset.other;
      state.classList.toggle('bp-good', whole);
      state.classList.toggle('bp-bad', !whole);
    });
  }
  const sheet = document.querySelector('form[data-sheet]');
  if (sheet) {
    const total = sheet.querySelector('[data-total]');
    const count = function () {
      let sumOf = 0;
      sheet.querySelectorAll('[data-weight]').forEach(function (mark) {
        sumOf += number(mark.value) * parseFloat(mark.dataset.weight) / parseFloat(mark.dataset.top);
      });
      total.textContent = (Math.round(sumOf / 100) / 100).toFixed(2);
    };
    sheet.addEventListener('input', count);
    count();
  }
})();
