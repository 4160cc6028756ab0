// Makes the TypeScript types of the document and of the figures from their JSON Schemas beside this file.
// With --check it writes nothing and fails where a file is not what it would write.
import { readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";

const files = { document: "scorecard.schema.json", figures: "figures.schema.json" };
const home = new Map();
const check = process.argv.includes("--check");

/** Names types instead of repeating them, which the compiler does wherever a reference has words of its own. */
function named(schema) {
  if (Array.isArray(schema)) return schema.map(named);
  if (schema === null || typeof schema !== "object") return schema;
  const { $ref: reference, anyOf, ...rest } = schema;
  const entries = Object.entries(rest).map(([key, value]) => [key, named(value)]);
  if (reference !== undefined) entries.push(["tsType", reference.replace("#/$defs/", "")]);
  // Two formats of a text are one type.
  if (anyOf !== undefined && schema.type === undefined) entries.push(["anyOf", named(anyOf)]);
  return Object.fromEntries(entries);
}

for (const [name, schema] of Object.entries(files)) {
  const target = new URL(`${name}.d.ts`, import.meta.url);
  const source = JSON.parse(await readFile(new URL(schema, import.meta.url), "utf8"));
  const imports = {};
  for (const type of Object.keys(source.$defs)) {
    if (!home.has(type)) {
      home.set(type, name);
    } else {
      (imports[home.get(type)] ??= []).push(type);
      delete source.$defs[type];
    }
  }
  const header = [
    `// Made from ${schema} by \`npm run types -w www\`.`,
    ...Object.entries(imports).map(([from, types]) => `import type { ${types.join(", ")} } from "./${from}.js";`),
  ];
  const compiled = await compile(named(source), name, {
    // Unknown fields are ignored by the reader, so one that is not in the types is a slip of the pen.
    additionalProperties: false,
    bannerComment: header.join("\n"),
    style: { bracketSpacing: true, printWidth: 120 },
    unreachableDefinitions: true,
  });
  const types = compiled.replace(/(?:\n \*)?\n \* This interface was referenced by .*\n \* via the `definition` .*/g, "");
  if (!check) {
    await writeFile(target, types);
  } else if (types !== (await readFile(target, "utf8").catch(() => ""))) {
    console.error(`www/types/${name}.d.ts is out of date; write it anew with\n    npm run types -w www`);
    process.exitCode = 1;
  }
}
