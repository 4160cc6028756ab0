// Makes the npm package: node build.mjs GLUE_DIRECTORY PACKAGE_DIRECTORY
//
// GLUE_DIRECTORY holds what `wasm-bindgen --target web` made of the leaf crate.
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { files, stamp } from "./languages.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const [glueDirectory, packageDirectory] = process.argv.slice(2).map((path) => resolve(path));
if (!packageDirectory) throw new Error("usage: node build.mjs GLUE_DIRECTORY PACKAGE_DIRECTORY");

const manifest = JSON.parse(readFileSync(join(here, "npm/package.json"), "utf8"));
const version = /^version = "(.+)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))?.[1];
if (!version) throw new Error("Cargo.toml names no version");

/** Replaces the one place that `pattern` finds; a new wasm-bindgen may write its glue differently. */
const replace = (text, pattern, replacement) => {
  const found = text.match(new RegExp(pattern, "gm"))?.length ?? 0;
  if (found !== 1) throw new Error(`the glue of wasm-bindgen has changed: ${pattern} was found ${found} times`);
  return text.replace(pattern, replacement);
};

/**
 * Turns the glue into a function, so that each instance of the module has a glue of its own: what is left of a broken
 * instance reaches that one alone. Loading and compiling are the engine's (src/engine.ts).
 *
 * Yew brands DOM nodes with numbers that start at 0 in every program: the names of the brands are made ours, or two
 * programs, one inside the other, would take each other's events.
 */
const factory = (glue) => {
  const own = glue.replace(/\b__yew_(subtree_id|subtree_cache_key|listener_id)\b/g, "__joint_scorecard_$1");
  if (own === glue) throw new Error("the glue of wasm-bindgen has changed: it brands no nodes");
  const body = replace(replace(own, /^export class Card /m, "class Card "), /^let wasmModule, [^]*/m, "");
  if (/^(import|export) /m.test(body)) throw new Error("the glue of wasm-bindgen has changed: it imports or exports more");
  // The names that pages replace (src/originals.ts) are looked up in this scope first.
  return `import { JSON, Promise, setTimeout, clearTimeout } from ${JSON.stringify(join(here, "src/originals.ts"))};
import { fetch } from ${JSON.stringify(join(here, "src/ahead.ts"))};
export default () => {
let wasm;
${body}
return { imports: __wbg_get_imports(), start(exports) { wasm = exports; wasm.__wbindgen_start(); }, Card };
};`;
};

const [glue, module] = ["_www.js", "_bg.wasm"].map((ending) => {
  const name = readdirSync(glueDirectory).find((name) => name.endsWith(ending));
  if (!name) throw new Error(`there is nothing like *${ending} in ${glueDirectory}`);
  return join(glueDirectory, name);
});

/**
 * Writes the module with short names for what it shares with the glue, and returns the glue with the same names. Its
 * functions keep their long ones: by them it is divided afterwards.
 */
const shorten = (text) => {
  const wasmOpt = join(root, "node_modules/binaryen/bin/wasm-opt");
  const shared = "--minify-imports-and-exports-and-modules";
  const features = ["--enable-reference-types", "--enable-bulk-memory", "--enable-multivalue", "--enable-sign-ext"];
  const target = join(packageDirectory, "joint-scorecard.wasm");
  const names = JSON.parse(execFileSync(process.execPath, [wasmOpt, module, ...features, shared, "-g", "-o", target]));
  for (const [, long, short] of names.imports) text = replace(text, new RegExp(`\\b${long}(?=: )`), `"${short}"`);
  text = replace(text, /"\.\/\w+_bg\.js"(?=: )/, '"a"');
  for (const [long, short] of names.exports) text = text.replaceAll(new RegExp(`\\bwasm\\.${long}\\b`, "g"), `wasm.${short}`);
  return text;
};

const styles = async (name) => {
  const result = await build({
    entryPoints: [join(root, "src/view", name)],
    bundle: true,
    minify: true,
    write: false,
    target: "esnext",
    legalComments: "none",
  });
  return result.outputFiles[0].text.trim();
};

const parts = {
  name: "parts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^joint-scorecard:/ }, ({ path }) => ({ path, namespace: "part" }));
    onLoad({ filter: /css$/, namespace: "part" }, async ({ path }) => ({ contents: await styles(path.split(":")[1]), loader: "text" }));
    onLoad({ filter: /glue$/, namespace: "part" }, () => ({
      contents: shorten(factory(readFileSync(glue, "utf8"))),
      loader: "js",
      resolveDir: here,
    }));
  },
};

rmSync(packageDirectory, { recursive: true, force: true });
mkdirSync(packageDirectory, { recursive: true });

await build({
  entryPoints: [join(here, "src/joint-scorecard.ts"), join(here, "src/element.ts")],
  outdir: packageDirectory,
  bundle: true,
  splitting: true,
  chunkNames: "chunk-[hash]",
  format: "esm",
  minify: true,
  target: "es2022",
  legalComments: "none",
  define: { VERSION: JSON.stringify(version), CATALOGUE: JSON.stringify(stamp) },
  plugins: [parts],
});

mkdirSync(join(packageDirectory, "languages"));
const places = readFileSync(join(here, "src/words.ts"), "utf8");
for (const [name, text] of files()) {
  if (!places.includes(`"./languages/${name}"`)) throw new Error(`src/words.ts does not say where languages/${name} is`);
  writeFileSync(join(packageDirectory, "languages", name), text);
}

// Declarations: those of the entry points and of the types that they show.
const declarations = mkdtempSync(join(tmpdir(), "declarations-"));
try {
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", here, "--outDir", declarations], {
    stdio: "inherit",
  });
  for (const name of ["joint-scorecard", "element", "types"]) {
    const text = readFileSync(join(declarations, `${name}.d.ts`), "utf8");
    writeFileSync(join(packageDirectory, `${name}.d.ts`), text.replaceAll('"../types/', '"./'));
  }
  for (const name of ["document", "figures"]) {
    copyFileSync(join(here, `types/${name}.d.ts`), join(packageDirectory, `${name}.d.ts`));
  }
} finally {
  rmSync(declarations, { recursive: true });
}

copyFileSync(join(here, "types/scorecard.schema.json"), join(packageDirectory, "scorecard.schema.json"));
writeFileSync(join(packageDirectory, "package.json"), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
for (const name of ["README.md", "LICENSE-MIT", "LICENSE-APACHE"]) {
  try {
    copyFileSync(join(root, name), join(packageDirectory, name));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
