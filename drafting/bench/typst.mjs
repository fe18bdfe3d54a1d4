// Sets a Typst file as a PDF: node typst.mjs IN.typ OUT.pdf FONTS…
// npm has no Typst command line; this is the least that calls its compiler.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const { NodeCompiler } = createRequire(join(process.cwd(), "x.js"))("@myriaddreamin/typst-ts-node-compiler");
const [input, output, ...fontPaths] = process.argv.slice(2);
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });
const mainFileContent = readFileSync(input, "utf8");
const result = compiler.compile({ mainFileContent });
result.printDiagnostics(); // a font that is not found is a warning, and another measurement
if (result.hasError()) process.exit(1);
if (output === "version") {
  console.log(compiler.query({ mainFileContent: "#metadata(str(sys.version)) <v>" }, { selector: "<v>", field: "value" })[0]);
} else {
  writeFileSync(output, compiler.pdf(result.result));
}
