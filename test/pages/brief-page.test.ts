import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entente } from '../cli/run.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
if (!CHROMIUM) console.warn('skipped: tests of pages need Debian’s chromium package');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!CHROMIUM)('the HTML brief in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pages-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
    for (const [a, b] of [
      ['KAZ', 'PAK'],
      ['KEN', 'UGA'],
    ] as const)
      entente('brief', a, b, '--as-of', '2026-03-31', '--out', join(folder, `${a}-${b}.html`));
  });
  afterAll(() => browser.close());

  async function open(
    name: string,
    width: number,
    colorScheme: 'light' | 'dark',
  ): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`file://${join(folder, name)}`);
    return { page, requests, complaints };
  }

  test.each([
    ['KAZ-PAK.html', 1440],
    ['KAZ-PAK.html', 800],
    ['KAZ-PAK.html', 390],
    ['KEN-UGA.html', 390],
  ])('%s at %i pixels: one request, no complaint, nothing wider than the screen', async (name, width) => {
    const { page, requests, complaints } = await open(name, width, 'light');
    expect(requests).toEqual([`file://${join(folder, name)}`]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('accessible in %s: no violation of WCAG 2 A and AA', async (scheme) => {
    const { page } = await open('KAZ-PAK.html', 1200, scheme);
    await page.evaluate(AXE);
    const violations = await page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 2).map((node) => node.html).join(' ')))`,
    );
    expect(violations).toEqual([]);
    await page.context().close();
  });

  test('every citation leads to its source, and no link to anything but a web page', async () => {
    const { page } = await open('KAZ-PAK.html', 1200, 'light');
    const broken = await page.evaluate(
      `[...document.querySelectorAll('a[href^="#"]')].filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).map((link) => link.outerHTML)`,
    );
    expect(broken).toEqual([]);
    const schemes = await page.evaluate(
      `[...new Set([...document.querySelectorAll('a[href]:not([href^="#"])')].map((link) => link.protocol))].sort()`,
    );
    expect(schemes).toEqual(['http:', 'https:']);
    expect(await page.evaluate(`document.querySelectorAll('script').length`)).toBe(0);
    await page.context().close();
  });

  test('it prints to A4 pages', async () => {
    const { page } = await open('KAZ-PAK.html', 1200, 'light');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });
});
