/** A neutral sign-in page of nobody, with an error shown and room beside the form. */
export function harnessPage(body = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harness</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
  body { margin: 0; font: 16px sans-serif; background: #e9eae9; }
  main { margin: 24px; width: 300px; max-width: calc(100% - 48px); }
  main > * { display: block; box-sizing: border-box; width: 100%; margin: 0 0 12px; }
  .error { padding: 12px; border: 2px solid #767b78; background: #fff; }
  input { height: 40px; }
  button { height: 44px; }
</style></head><body>
<main><h1>Sign in</h1><div class="error" role="alert">Your password is incorrect</div>
<form action="/next" id="form"><label for="who">E-mail</label><input id="who" name="who">
<label for="secret">Password</label><input id="secret" name="secret" type="password">
<button type="submit">Continue</button></form></main>${body}
<script>document.getElementById('secret').focus();</script></body></html>`;
}
