/**
 * The script of every practice page. Plain and old-fashioned on purpose. It reads what to do from the
 * body's `data-practice-…`:
 * `show` ids of boxes to show at once · `cookies="off"` believe that cookies are off · `reload` set this
 * cookie, wait and load again. On a phone, errors at fields wait in one window, a press on the head of a row opens
 * it, and the password can be shown. Every form it lets through gets a mark, without which some accounts get no further.
 */
export const PAGE_SCRIPT = `
(function () {
  var doc = document;
  function show(id) {
    var box = doc.getElementById(id);
    if (!box) return;
    box.classList.remove('aok-hidden');
    box.style.display = 'block';
    frameErrors();
  }
  function hide(id) {
    var box = doc.getElementById(id);
    if (box) box.style.display = 'none';
    frameErrors();
  }
  function frameErrors() {
    var all = doc.getElementById('auth-alert-window');
    if (all) all.style.display = all.querySelector('li[style*="block"]') ? 'block' : 'none';
  }
  function looksLikeAddress(text) {
    return /^[\\x21-\\x7e]+@[\\x21-\\x7e]+\\.[a-z]{2,}$/i.test(text) || /^\\+?[0-9][0-9 -]{8,}$/.test(text);
  }
  function sign(form) {
    var mark = doc.createElement('input');
    mark.type = 'hidden';
    mark.name = 'metadata1';
    mark.value = 'practice';
    form.appendChild(mark);
  }
  function check(form, event) {
    var wrong = [];
    var fields = form.querySelectorAll('[data-practice-missing]');
    for (var i = 0; i < fields.length; i++) {
      var field = fields[i];
      var missing = field.getAttribute('data-practice-missing');
      var invalid = field.getAttribute('data-practice-invalid');
      var text = field.value.trim();
      hide(missing);
      if (invalid) hide(invalid);
      if (text === '') wrong.push(missing);
      else if (invalid && !looksLikeAddress(text)) wrong.push(invalid);
    }
    if (wrong.length === 0) return sign(form);
    event.preventDefault();
    wrong.forEach(show);
  }
  doc.documentElement.classList.replace('a-no-js', 'a-js');
  var told = doc.body.dataset;
  if (told.practiceCookies === 'off' || !navigator.cookieEnabled) show('auth-cookie-warning-message');
  (told.practiceShow || '').split(' ').filter(Boolean).forEach(show);
  doc.addEventListener('submit', function (event) { check(event.target, event); });
  doc.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('#auth-signin-via-passkey-btn');
    if (button) setTimeout(show, 50, 'passkey-error-alert');
    var head = event.target.closest && event.target.closest('.practice-row-head');
    if (!head) return;
    event.preventDefault();
    doc.querySelectorAll('.practice-row').forEach(function (row) {
      row.classList.toggle('practice-open', row.contains(head));
    });
  });
  doc.addEventListener('change', function (event) {
    if (event.target.id !== 'auth-show-password-checkbox') return;
    doc.getElementById('ap_password').type = event.target.checked ? 'text' : 'password';
  });
  if (told.practiceReload) {
    doc.cookie = told.practiceReload;
    setTimeout(function () { location.reload(); }, 400);
  }
})();
`;
