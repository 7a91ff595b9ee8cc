// What an editor does in WordPress' administration.
import { follow } from './visits.mjs';

const EDITOR = '.edit-post-header, .editor-header';
const PUBLISH = '.editor-post-publish-panel__toggle';

export async function logIn(person, { login, password }) {
  const { page } = await person.visit('/wp-login.php');
  // WordPress moves the focus by itself after a while, so keys might go astray.
  await page.$eval('#user_login', (field, value) => (field.value = value), login);
  await page.$eval('#user_pass', (field, value) => (field.value = value), password);
  await follow(page, '#wp-submit');
  await page.close();
}

export async function installPlugin(person, zip) {
  const { page } = await person.visit('/wp-admin/plugin-install.php?tab=upload');
  await (await page.$('#pluginzip')).uploadFile(zip);
  await follow(page, '#install-plugin-submit');
  await follow(page, 'a.button-primary[href*="action=activate"]');
  return page;
}

/** Opens the block editor with an empty page. */
export async function openEditor(person, type = 'page') {
  const visit = await person.visit(`/wp-admin/post-new.php?post_type=${type}`);
  await visit.page.waitForSelector(EDITOR);
  return visit;
}

/** The page inside a block. Newer versions of WordPress draw the blocks themselves in a frame. */
export async function previewIn(page) {
  await page.waitForSelector('iframe[name="editor-canvas"], .ikon-widgets-preview');
  const canvas = await page.$('iframe[name="editor-canvas"]');
  const blocks = canvas ? await canvas.contentFrame() : page;
  return (await blocks.waitForSelector('.ikon-widgets-preview')).contentFrame();
}

/** Chooses a block as an editor does: the plus, a word, the block. */
export async function insertBlock(page, word, slug) {
  await page.locator('button[class*="__inserter-toggle"]').click();
  await page.locator('.block-editor-inserter__search input').fill(word);
  await page.locator(`.editor-block-list-item-${slug}`).click();
  await page.locator('button[class*="__inserter-toggle"]').click();
}

export const showBlockSettings = (page) =>
  page.evaluate(() => window.wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block'));

export async function insertShortcodes(page, shortcodes) {
  await page.evaluate((texts) => {
    const { blocks, data } = window.wp;
    const made = texts.map((text) => blocks.createBlock('core/shortcode', { text }));
    data.dispatch('core/block-editor').insertBlocks(made);
  }, shortcodes);
}

/** @returns the address of the page that is there now */
export async function publish(page, title) {
  await page.evaluate((words) => window.wp.data.dispatch('core/editor').editPost({ title: words }), title);
  await page.locator(PUBLISH).click();
  await page.locator('.editor-post-publish-button').click();
  await page.waitForFunction(() => {
    const editor = window.wp.data.select('core/editor');
    return editor.isCurrentPostPublished() && !editor.isSavingPost();
  });
  return page.evaluate(() => window.wp.data.select('core/editor').getPermalink());
}
