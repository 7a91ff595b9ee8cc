/** Does the same in a page of its own for each case; one that fails takes nothing from the next. */
export async function eachInPage(cases, browser, check, look) {
  for (const one of cases) {
    console.log(`\n── ${one.name} ──`);
    const page = await browser.newPage();
    try {
      await look(page, one);
    } catch (error) {
      check(`${one.name}: can be looked at`, false, error.message);
    } finally {
      await page.close();
    }
  }
}
