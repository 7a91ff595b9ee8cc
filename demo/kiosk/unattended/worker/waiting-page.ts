/** Stands in for the browser's own error page, when even the store has no page; tries again by itself. */
export const waitingPage = (): Response =>
  new Response(
    `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="20">
<title>Einen Moment bitte</title>
<style>
html { background: #0b2545; color: #fff; font: 2.5rem/1.4 sans-serif }
body { display: grid; place-content: center; min-height: 90vh; margin: 0; padding: 1rem; text-align: center }
</style>
</head>
<body>
<h1>Einen Moment bitte</h1>
<p>Dieser Bildschirm startet gleich neu.</p>
<p lang="en">One moment, please. This screen restarts shortly.</p>
</body>
</html>`,
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
