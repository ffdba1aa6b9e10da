// Makes wwwroot/assets: one stylesheet, one deferred script, one font in two subsets.
import { build } from "esbuild";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, browserslistToTargets } from "lightningcss";
import { PurgeCSS } from "purgecss";
import subsetFont from "subset-font";

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, "..");
const output = join(web, "wwwroot", "assets");
const modules = join(here, "node_modules");
// The browsers of the last years; anything older gets the same pages without the finer layout.
const targets = browserslistToTargets(["chrome 111", "firefox 114", "safari 16.4", "edge 111"]);

await mkdir(output, { recursive: true });
await Promise.all([styles(), script(), fonts(), images()]);

async function styles() {
  const own = await bundleCss(join(here, "css", "index.css"));
  const [library] = await new PurgeCSS().purge({
    content: [{ raw: await markup(), extension: "html" }],
    css: [{ raw: await readFile(join(modules, "@utrecht/component-library-css/dist/index.css"), "utf8") }],
    keyframes: true,
  });
  const css = `@layer library {${library.css.replace(/@charset[^;]*;/g, "")}}\n${own}`;
  await write("app.css", await minify(withBaseTokens(css, await voorbeeldTokens())));
}

/** Where our tokens are silent, the example tokens of NL Design System speak: only the ones the stylesheet reads. */
function withBaseTokens(css, base) {
  const set = new Set([...css.matchAll(/(?:^|[{;\s])(--utrecht-[\w-]+)\s*:/g)].map((match) => match[1]));
  const wanted = new Map();
  const queue = [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);
  for (const name of queue) {
    if (set.has(name) || wanted.has(name) || !base.has(name)) continue;
    // Colours of the example theme are not ours, and its fields would win from our tokens for all form controls.
    if (/color|font-family|shadow|^--utrecht-(textbox|select|textarea|button)-/.test(name)) continue;
    wanted.set(name, base.get(name));
    queue.push(...[...base.get(name).matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
  }
  return `@layer base{:root{${[...wanted].map(([name, value]) => `${name}:${value}`).join(";")}}}\n${css}`;
}

async function voorbeeldTokens() {
  const file = join(modules, "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css");
  const css = await readFile(file, "utf8");
  return new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]));
}

async function bundleCss(filename) {
  const { code } = bundle({ filename, targets });
  return code.toString();
}

async function minify(css) {
  const { transform } = await import("lightningcss");
  return transform({ filename: "app.css", code: Buffer.from(css), minify: true, targets }).code;
}

async function script() {
  await build({
    entryPoints: [join(here, "ts", "main.ts")],
    outfile: join(output, "app.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: ["es2022"],
    legalComments: "none",
    logLevel: "warning",
  });
}

async function fonts() {
  const source = join(modules, "@fontsource-variable/source-sans-3/files");
  const axes = { variationAxes: { wght: { min: 400, max: 600, default: 400 } }, targetFormat: "woff2" };
  const basic = range(0x20, 0x7e) + range(0xa0, 0xff) + "ŒœŸıłŁŠšŽž–—‘’“”„…•€−×·→←≈≤≥";
  const extended = range(0x100, 0x17f) + range(0x218, 0x21b);
  for (const [subset, letters] of [["latin", basic], ["latin-ext", extended]]) {
    const font = await readFile(join(source, `source-sans-3-${subset}-wght-normal.woff2`));
    await write(`source-sans-3-${subset}.woff2`, await subsetFont(font, letters, axes));
  }
}

async function images() {
  for (const name of await readdir(join(here, "static")))
    await write(name, await readFile(join(here, "static", name)));
}

/** Every view, tag helper and script: components of the library that they do not name are left out. */
async function markup() {
  const texts = [];
  for (const folder of ["Features", "Areas", "Shared", "TagHelpers", "Frontend/ts", "../SocialReturn.Demo"]) {
    for (const file of await filesUnder(join(web, folder)))
      if (/\.(cshtml|cs|ts)$/.test(file)) texts.push(await readFile(file, "utf8"));
  }
  return texts.join("\n");
}

async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function range(first, last) {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/** Written beside and renamed: a request during the build sees the old file or the new one. */
async function write(name, content) {
  const file = join(output, name);
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}
